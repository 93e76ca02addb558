/** Nothing is written to the rooms before APPLYING; UNDONE leaves the counts as they were. */
export const ImportStatus = {
  UPLOADED: 'UPLOADED',
  /** being read and judged in the background; pages ask for its progress */
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  /** being written in the background */
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
  /** written in part: exactly the finished chunks; it goes on from there, or is taken back */
  STOPPED: 'STOPPED',
  UNDOING: 'UNDOING',
  UNDONE: 'UNDONE',
  DISCARDED: 'DISCARDED',
  /** nothing was written; it may be checked again */
  FAILED: 'FAILED',
} as const;
export type ImportStatus = (typeof ImportStatus)[keyof typeof ImportStatus];
