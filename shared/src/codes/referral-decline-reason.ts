export const ReferralDeclineReason = {
  OUTSIDE_SCOPE: 'OUTSIDE_SCOPE',
  NO_CAPACITY: 'NO_CAPACITY',
  WRONG_AGE: 'WRONG_AGE',
  ALREADY_SERVED: 'ALREADY_SERVED',
  GUARDIAN_REFUSED: 'GUARDIAN_REFUSED',
  OTHER: 'OTHER',
} as const;
export type ReferralDeclineReason = (typeof ReferralDeclineReason)[keyof typeof ReferralDeclineReason];
