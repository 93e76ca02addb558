/** Where a pair of records stands: to be looked at, said to be two persons, or made one. */
export const DuplicateState = { OPEN: 'OPEN', NOT_DUPLICATE: 'NOT_DUPLICATE', MERGED: 'MERGED' } as const;
export type DuplicateState = (typeof DuplicateState)[keyof typeof DuplicateState];
