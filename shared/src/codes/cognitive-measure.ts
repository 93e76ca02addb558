/** Under seven a developmental quotient, from seven an IQ; "untestable" is said, never guessed. */
export const CognitiveMeasure = {
  DQ: 'DQ',
  IQ: 'IQ',
  UNTESTABLE: 'UNTESTABLE',
} as const;
export type CognitiveMeasure = (typeof CognitiveMeasure)[keyof typeof CognitiveMeasure];
