/** What the authority has decided about one term of a licence. Whether it also runs today is a matter of its days. */
export const LicenceStatus = {
  GRANTED: 'GRANTED',
  SUSPENDED: 'SUSPENDED',
  REVOKED: 'REVOKED',
  /** No longer needed: it neither allows nor stops anything. */
  RETIRED: 'RETIRED',
} as const;
export type LicenceStatus = (typeof LicenceStatus)[keyof typeof LicenceStatus];
