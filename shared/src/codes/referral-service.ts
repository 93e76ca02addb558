/** What the receiver is asked for. */
export const ReferralService = {
  SECONDARY_SCREEN: 'SECONDARY_SCREEN',
  DIAGNOSIS: 'DIAGNOSIS',
  INTERVENTION: 'INTERVENTION',
  EDUCATION_EVALUATION: 'EDUCATION_EVALUATION',
  EMPLOYMENT: 'EMPLOYMENT',
  RESIDENCE: 'RESIDENCE',
  DAY_CARE: 'DAY_CARE',
  HALFWAY_HOUSE: 'HALFWAY_HOUSE',
  MEDICAL: 'MEDICAL',
  SOCIAL_WORK: 'SOCIAL_WORK',
} as const;
export type ReferralService = (typeof ReferralService)[keyof typeof ReferralService];
