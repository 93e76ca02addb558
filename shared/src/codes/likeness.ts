/** How far two records agree in one aspect. UNKNOWN: one of them does not say, which speaks neither for nor against. */
export const Likeness = {
  EQUAL: 'EQUAL',
  /** The number that was typed is not sound; put right in one place, it is the known one. */
  MISTYPED: 'MISTYPED',
  /** Two sound numbers that differ in one digit or in two that stand side by side. */
  NEIGHBOUR: 'NEIGHBOUR',
  HOMOPHONE: 'HOMOPHONE',
  NEAR_SOUND: 'NEAR_SOUND',
  CHARACTERS_SWAPPED: 'CHARACTERS_SWAPPED',
  DAY_MONTH_SWAPPED: 'DAY_MONTH_SWAPPED',
  /** One digit wrong, or two that stand side by side exchanged. */
  ONE_SLIP: 'ONE_SLIP',
  SAME_CLASS: 'SAME_CLASS',
  SAME_SCHOOL: 'SAME_SCHOOL',
  SAME_STREET: 'SAME_STREET',
  SAME_AREA: 'SAME_AREA',
  UNKNOWN: 'UNKNOWN',
  DIFFERENT: 'DIFFERENT',
} as const;
export type Likeness = (typeof Likeness)[keyof typeof Likeness];
