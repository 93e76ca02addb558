/** What is being done with a file right now. */
export const ImportPhase = {
  CHECKING: 'CHECKING',
  WRITING: 'WRITING',
  UNDOING: 'UNDOING',
} as const;
export type ImportPhase = (typeof ImportPhase)[keyof typeof ImportPhase];
