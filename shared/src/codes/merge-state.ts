/** A merge of two records: in force, or taken back. */
export const MergeState = { MERGED: 'MERGED', UNDONE: 'UNDONE' } as const;
export type MergeState = (typeof MergeState)[keyof typeof MergeState];
