/** What a merge does where the two records cannot both keep what they have. */
export const MergeOutcome = {
  /** The merge waits until a person has settled it. */
  REFUSED: 'REFUSED',
  /** One record stays; the other is put away with the merge and comes back when it is undone. */
  KEEP_ONE: 'KEEP_ONE',
  /** The earlier period ends on the day the later one begins. */
  END_EARLIER: 'END_EARLIER',
} as const;
export type MergeOutcome = (typeof MergeOutcome)[keyof typeof MergeOutcome];
