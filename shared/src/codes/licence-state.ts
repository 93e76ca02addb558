/** How a term of a licence stands on a day. */
export const LicenceState = {
  NOT_YET: 'NOT_YET',
  IN_FORCE: 'IN_FORCE',
  LAPSED: 'LAPSED',
  SUSPENDED: 'SUSPENDED',
  REVOKED: 'REVOKED',
  RETIRED: 'RETIRED',
} as const;
export type LicenceState = (typeof LicenceState)[keyof typeof LicenceState];
