/** Kinds of records by how long they are kept. */
export const RetentionCategory = {
  MENTAL_MEDICAL: 'MENTAL_MEDICAL',
  OUTPATIENT: 'OUTPATIENT',
  SHARING: 'SHARING',
  SCHOOLING: 'SCHOOLING',
  RESIDENCE: 'RESIDENCE',
  SCREENING_ONLY: 'SCREENING_ONLY',
} as const;
export type RetentionCategory = (typeof RetentionCategory)[keyof typeof RetentionCategory];
