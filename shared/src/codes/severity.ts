/** Support levels per domain; labels only, the DSM text is protected. The matrix uses the higher of the two domains. */
export const Severity = {
  LEVEL_1: 'LEVEL_1',
  LEVEL_2: 'LEVEL_2',
  LEVEL_3: 'LEVEL_3',
} as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

export const SEVERITY_NUMBER: Readonly<Record<Severity, 1 | 2 | 3>> = { LEVEL_1: 1, LEVEL_2: 2, LEVEL_3: 3 };
