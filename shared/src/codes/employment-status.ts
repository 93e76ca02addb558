/** One person in one job. */
export const EmploymentStatus = {
  MATCHED: 'MATCHED',
  TRIAL: 'TRIAL',
  ACTIVE: 'ACTIVE',
  STABILISED: 'STABILISED',
  LOST: 'LOST',
  ENDED: 'ENDED',
} as const;
export type EmploymentStatus = (typeof EmploymentStatus)[keyof typeof EmploymentStatus];
