import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { DIAGNOSING_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';

/** Whom to offer for a service; the server decides again. */
const kinds: Record<ReferralService, readonly OrganisationKind[]> = {
  SECONDARY_SCREEN: ['MCH_HOSPITAL'],
  DIAGNOSIS: DIAGNOSING_KINDS,
  INTERVENTION: ['REHAB_INSTITUTION', 'DIAGNOSING_HOSPITAL', 'MCH_HOSPITAL', 'SPECIAL_SCHOOL'],
  EDUCATION_EVALUATION: ['EDUCATION_BUREAU'],
  EMPLOYMENT: ['COACH_AGENCY', 'VOCATIONAL_CENTRE'],
  RESIDENCE: ['CARE_FACILITY', 'HALFWAY_HOUSE'],
  DAY_CARE: ['DAY_CENTRE', 'CARE_FACILITY'],
  HALFWAY_HOUSE: ['HALFWAY_HOUSE'],
  MEDICAL: ['DIAGNOSING_HOSPITAL', 'MCH_HOSPITAL', 'COMMUNITY_HEALTH_CENTRE'],
  SOCIAL_WORK: ['FEDERATION', 'CIVIL_AFFAIRS', 'DAY_CENTRE'],
};

export const receiversOf = (service: string | null): readonly OrganisationKind[] | undefined =>
  service && Object.hasOwn(kinds, service) ? kinds[service as ReferralService] : undefined;
