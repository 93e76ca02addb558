/** What may be shipped of an instrument. */
export const LicenceClass = {
  /** text and key may be shipped: administrative text or our own */
  A: 'A',
  /** numbers, options and key only; never the item text */
  B: 'B',
  /** the publisher's end scores only */
  C: 'C',
} as const;
export type LicenceClass = (typeof LicenceClass)[keyof typeof LicenceClass];
