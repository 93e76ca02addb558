/** What a merge lets one choose from the one record or the other. */
export const MergeField = {
  NAME: 'NAME',
  SEX: 'SEX',
  BIRTH_DATE: 'BIRTH_DATE',
  NATIONAL_ID: 'NATIONAL_ID',
  GESTATION_WEEKS: 'GESTATION_WEEKS',
  ADDRESS: 'ADDRESS',
} as const;
export type MergeField = (typeof MergeField)[keyof typeof MergeField];
