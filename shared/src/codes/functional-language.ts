/** Impairment of functional language as ICD-11 6A02 grades it. */
export const FunctionalLanguage = {
  MILD_OR_NONE: 'MILD_OR_NONE',
  IMPAIRED: 'IMPAIRED',
  ABSENT: 'ABSENT',
} as const;
export type FunctionalLanguage = (typeof FunctionalLanguage)[keyof typeof FunctionalLanguage];
