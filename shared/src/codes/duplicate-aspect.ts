/** What two records of persons are compared by. */
export const DuplicateAspect = {
  NATIONAL_ID: 'NATIONAL_ID',
  NAME: 'NAME',
  BIRTH_DATE: 'BIRTH_DATE',
  SEX: 'SEX',
  GUARDIAN_PHONE: 'GUARDIAN_PHONE',
  GUARDIAN_NAME: 'GUARDIAN_NAME',
  SCHOOL: 'SCHOOL',
  ADDRESS: 'ADDRESS',
} as const;
export type DuplicateAspect = (typeof DuplicateAspect)[keyof typeof DuplicateAspect];
