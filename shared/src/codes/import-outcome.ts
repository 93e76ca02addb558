/** What became of a row of a checked file; every row has exactly one, also after the import was taken back. */
export const ImportOutcome = {
  /** somebody or something new */
  INSERTED: 'INSERTED',
  /** known already: brought up to date, or left as it was because nothing differed */
  UPDATED: 'UPDATED',
  /** known already, but elsewhere: moved here */
  MOVED: 'MOVED',
  /** sound at the check, but somebody else had written it meanwhile */
  DUPLICATE: 'DUPLICATE',
  /** found faulty by the check, and never written */
  REFUSED: 'REFUSED',
  /** sound, and not written yet */
  WAITING: 'WAITING',
} as const;
export type ImportOutcome = (typeof ImportOutcome)[keyof typeof ImportOutcome];
/** What a row that was written did. */
export type WrittenOutcome = Extract<ImportOutcome, 'INSERTED' | 'UPDATED' | 'MOVED'>;
