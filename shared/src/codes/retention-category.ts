/** Kinds of records by how long they are kept. */
export const RetentionCategory = {
  MENTAL_MEDICAL: 'MENTAL_MEDICAL',
  OUTPATIENT: 'OUTPATIENT',
  SHARING: 'SHARING',
  SCHOOLING: 'SCHOOLING',
  RESIDENCE: 'RESIDENCE',
  SCREENING_ONLY: 'SCREENING_ONLY',
  /** a no to screening that was written down */
  REFUSAL: 'REFUSAL',
  SUBSIDY_VOUCHER: 'SUBSIDY_VOUCHER',
} as const;
export type RetentionCategory = (typeof RetentionCategory)[keyof typeof RetentionCategory];
