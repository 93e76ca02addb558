/** Why somebody no longer decides or cares for a person (民法典 36, 39). */
export const GuardianEndReason = {
  /** 民法典 39(1)3 */
  DIED: 'DIED',
  /** 民法典 39(1)2 */
  LOST_CAPACITY: 'LOST_CAPACITY',
  /** 民法典 36, 39(1)4 */
  ENDED_BY_COURT: 'ENDED_BY_COURT',
  CANNOT_BE_REACHED: 'CANNOT_BE_REACHED',
  /** With words. */
  OTHER: 'OTHER',
} as const;
export type GuardianEndReason = (typeof GuardianEndReason)[keyof typeof GuardianEndReason];
