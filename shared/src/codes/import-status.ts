/** Nothing is written to the rooms before APPLIED; UNDONE leaves the counts as they were. */
export const ImportStatus = {
  UPLOADED: 'UPLOADED',
  STAGED: 'STAGED',
  CHECKED: 'CHECKED',
  APPLIED: 'APPLIED',
  UNDONE: 'UNDONE',
  FAILED: 'FAILED',
} as const;
export type ImportStatus = (typeof ImportStatus)[keyof typeof ImportStatus];
