import { DIAGNOSING_KINDS, type OrganisationKind } from '../codes/organisation-kind.ts';
import type { ReferralService } from '../codes/referral-service.ts';

/** Kinds of organisation that may be asked for a service. The page offers them; the server decides by the same list. */
export const RECEIVERS: Readonly<Record<ReferralService, readonly OrganisationKind[]>> = {
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

/** The kinds for what a form holds so far; undefined while no service is chosen. */
export const receiversOf = (service: string | null): readonly OrganisationKind[] | undefined =>
  service && Object.hasOwn(RECEIVERS, service) ? RECEIVERS[service as ReferralService] : undefined;
