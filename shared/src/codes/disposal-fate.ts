/** What becomes of the rows of one kind in a disposal. */
export const DisposalFate = {
  DELETED: 'DELETED',
  /** deleted; numbers, codes and years stay under no name */
  ANONYMISED: 'ANONYMISED',
  /** deleted; what it counted in figures of the past stays, as a row of nobody */
  COUNTED: 'COUNTED',
  STAYS: 'STAYS',
} as const;
export type DisposalFate = (typeof DisposalFate)[keyof typeof DisposalFate];
