import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';

/** The text says 尽快 and gives no number: our default, to be replaced by a later version and never edited. */
export const REFERRAL_CLOCK = {
  version: '2026.1-draft',
  source: '国卫办妇幼发〔2022〕12号 (尽快); days: proposal',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  answerWorkingDays: { ROUTINE: 10, SOON: 5, AT_ONCE: 1 },
  attendDays: 30,
  verified: false,
} as const;

interface ServiceRule {
  /** Prescribed by the norm: needs notice, no consent to share (PIPL 13(3), 35). Null where consent is needed (PIPL 23). */
  statutory: { source: string; verified: boolean } | null;
  /** Who traces a person whose way broke off: the sender, or the first of these kinds in the person's area. */
  tracedBy: 'SENDER' | readonly OrganisationKind[];
}

const NORM = '国卫办妇幼发〔2022〕12号';

export const SERVICE_RULES: Record<ReferralService, ServiceRule> = {
  SECONDARY_SCREEN: {
    statutory: { source: `${NORM} 初筛转诊`, verified: false },
    tracedBy: 'SENDER',
  },
  DIAGNOSIS: {
    statutory: { source: `${NORM} 复筛转诊`, verified: false },
    tracedBy: ['MCH_HOSPITAL'],
  },
  INTERVENTION: {
    statutory: null,
    tracedBy: ['FEDERATION'],
  },
  EDUCATION_EVALUATION: { statutory: null, tracedBy: ['FEDERATION'] },
  EMPLOYMENT: { statutory: null, tracedBy: ['FEDERATION'] },
  RESIDENCE: { statutory: null, tracedBy: ['FEDERATION'] },
  DAY_CARE: { statutory: null, tracedBy: ['FEDERATION'] },
  HALFWAY_HOUSE: { statutory: null, tracedBy: ['FEDERATION'] },
  MEDICAL: {
    statutory: null,
    tracedBy: ['FEDERATION'],
  },
  SOCIAL_WORK: { statutory: null, tracedBy: ['FEDERATION'] },
};

export const STATUTORY_SERVICES = (Object.keys(SERVICE_RULES) as ReferralService[]).filter(
  (service) => SERVICE_RULES[service].statutory !== null,
);
