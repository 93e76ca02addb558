/** Asked again at least every twelve months; a "no" is respected. */
export const WorkWish = {
  YES: 'YES',
  NO: 'NO',
  UNDECIDED: 'UNDECIDED',
} as const;
export type WorkWish = (typeof WorkWish)[keyof typeof WorkWish];
