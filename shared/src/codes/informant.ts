/** Who answered. */
export const Informant = {
  PARENT: 'PARENT',
  TEACHER: 'TEACHER',
  SELF: 'SELF',
  SCREENER: 'SCREENER',
  CLINICIAN: 'CLINICIAN',
  CAREGIVER: 'CAREGIVER',
} as const;
export type Informant = (typeof Informant)[keyof typeof Informant];
