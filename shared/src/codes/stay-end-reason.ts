export const StayEndReason = {
  RETURNED_HOME: 'RETURNED_HOME',
  MOVED_FACILITY: 'MOVED_FACILITY',
  INDEPENDENT_LIVING: 'INDEPENDENT_LIVING',
  HOSPITAL: 'HOSPITAL',
  DIED: 'DIED',
  WISH: 'WISH',
  OTHER: 'OTHER',
} as const;
export type StayEndReason = (typeof StayEndReason)[keyof typeof StayEndReason];
