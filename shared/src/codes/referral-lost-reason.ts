export const ReferralLostReason = {
  NOT_REACHABLE: 'NOT_REACHABLE',
  MOVED_AWAY: 'MOVED_AWAY',
  GUARDIAN_REFUSED: 'GUARDIAN_REFUSED',
  DIED: 'DIED',
  OTHER: 'OTHER',
} as const;
export type ReferralLostReason = (typeof ReferralLostReason)[keyof typeof ReferralLostReason];
