/** What becomes of records whose time is over: the rows go, or they go and their numbers stay under no name. */
export const DisposalWay = {
  DELETE: 'DELETE',
  ANONYMISE: 'ANONYMISE',
} as const;
export type DisposalWay = (typeof DisposalWay)[keyof typeof DisposalWay];
