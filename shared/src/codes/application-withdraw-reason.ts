/** Why an application for care is taken back. */
export const ApplicationWithdrawReason = {
  WISH: 'WISH',
  OTHER_CARE_FOUND: 'OTHER_CARE_FOUND',
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  MOVED_AWAY: 'MOVED_AWAY',
  DIED: 'DIED',
  /** With words. */
  OTHER: 'OTHER',
} as const;
export type ApplicationWithdrawReason = (typeof ApplicationWithdrawReason)[keyof typeof ApplicationWithdrawReason];
