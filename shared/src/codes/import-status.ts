/** Nothing is written to the rooms before APPLIED; UNDONE leaves the counts as they were. */
export const ImportStatus = {
  UPLOADED: 'UPLOADED',
  CHECKED: 'CHECKED',
  /** handed to the background; pages ask for its progress */
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
  UNDONE: 'UNDONE',
  DISCARDED: 'DISCARDED',
  /** nothing was written; it may be checked again */
  FAILED: 'FAILED',
} as const;
export type ImportStatus = (typeof ImportStatus)[keyof typeof ImportStatus];
