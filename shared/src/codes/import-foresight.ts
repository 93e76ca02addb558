/** What writing a sound row will do, as the check sees it. */
export const ImportForesight = {
  /** somebody or something new */
  INSERT: 'INSERT',
  /** known already: brought up to date */
  UPDATE: 'UPDATE',
  /** known already, but elsewhere: moves here */
  TRANSFER: 'TRANSFER',
} as const;
export type ImportForesight = (typeof ImportForesight)[keyof typeof ImportForesight];
