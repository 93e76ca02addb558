export const ImportRowState = {
  READY: 'READY',
  /** found faulty by the check, and never written */
  REFUSED: 'REFUSED',
  APPLIED: 'APPLIED',
  /** sound at the check, but there already when it was to be written */
  DUPLICATE: 'DUPLICATE',
  UNDONE: 'UNDONE',
} as const;
export type ImportRowState = (typeof ImportRowState)[keyof typeof ImportRowState];
