/** How the checked rows are written. */
export const ImportMode = {
  /** in one transaction, and only when no row was refused */
  ALL_OR_NONE: 'ALL_OR_NONE',
  /** the sound rows, in one transaction */
  VALID_ONLY: 'VALID_ONLY',
  /** the sound rows, two thousand at a time: what is written stays, a stop or a power cut goes on from there */
  CHUNKS: 'CHUNKS',
} as const;
export type ImportMode = (typeof ImportMode)[keyof typeof ImportMode];
