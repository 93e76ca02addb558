/** What happens to the sound rows of a file that has faulty ones. */
export const ImportMode = {
  ALL_OR_NONE: 'ALL_OR_NONE',
  VALID_ONLY: 'VALID_ONLY',
} as const;
export type ImportMode = (typeof ImportMode)[keyof typeof ImportMode];
