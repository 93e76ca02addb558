/** What came of a referral, in one word; the receiver's own record holds the rest. */
export const ReferralResult = {
  SCREEN_NORMAL: 'SCREEN_NORMAL',
  SCREEN_ABNORMAL: 'SCREEN_ABNORMAL',
  SCREEN_RECHECK: 'SCREEN_RECHECK',
  DIAGNOSIS_CONFIRMED: 'DIAGNOSIS_CONFIRMED',
  DIAGNOSIS_EXCLUDED: 'DIAGNOSIS_EXCLUDED',
  DIAGNOSIS_UNDETERMINED: 'DIAGNOSIS_UNDETERMINED',
  SERVICE_STARTED: 'SERVICE_STARTED',
  ON_WAITING_LIST: 'ON_WAITING_LIST',
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  OTHER: 'OTHER',
} as const;
export type ReferralResult = (typeof ReferralResult)[keyof typeof ReferralResult];
