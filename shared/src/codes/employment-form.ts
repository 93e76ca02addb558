/** Forms of employment (残疾人就业条例; CONCENTRATED means at least 25% of full-time staff, article 11). */
export const EmploymentForm = {
  PROPORTIONAL: 'PROPORTIONAL',
  CONCENTRATED: 'CONCENTRATED',
  ASSISTED: 'ASSISTED',
  SUPPORTED: 'SUPPORTED',
  PUBLIC_WELFARE: 'PUBLIC_WELFARE',
  SELF_EMPLOYED: 'SELF_EMPLOYED',
  FLEXIBLE: 'FLEXIBLE',
  COMMUNITY: 'COMMUNITY',
} as const;
export type EmploymentForm = (typeof EmploymentForm)[keyof typeof EmploymentForm];
