/** Why a record is kept beyond its time. */
export const HoldReason = {
  DISPUTE: 'DISPUTE',
  INVESTIGATION: 'INVESTIGATION',
  AUDIT: 'AUDIT',
  REQUEST: 'REQUEST',
} as const;
export type HoldReason = (typeof HoldReason)[keyof typeof HoldReason];
