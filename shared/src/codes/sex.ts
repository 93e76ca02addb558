/** Sex as GB/T 2261.1 codes it. */
export const Sex = {
  UNKNOWN: 'UNKNOWN',
  MALE: 'MALE',
  FEMALE: 'FEMALE',
  UNSTATED: 'UNSTATED',
} as const;
export type Sex = (typeof Sex)[keyof typeof Sex];

/** The digit of GB/T 2261.1, for exchange with other systems. */
export const SEX_GB_CODE: Readonly<Record<Sex, string>> = { UNKNOWN: '0', MALE: '1', FEMALE: '2', UNSTATED: '9' };
