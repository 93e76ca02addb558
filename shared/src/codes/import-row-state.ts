export const ImportRowState = {
  READY: 'READY',
  WARNING: 'WARNING',
  REFUSED: 'REFUSED',
  APPLIED: 'APPLIED',
  UNDONE: 'UNDONE',
  SKIPPED: 'SKIPPED',
} as const;
export type ImportRowState = (typeof ImportRowState)[keyof typeof ImportRowState];
