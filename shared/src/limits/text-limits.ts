/** Longest texts, in characters: the form stops there and the server refuses beyond (TOO_LONG). */
export const TEXT_LIMITS = {
  personName: 50,
  organisationName: 100,
  address: 200,
  line: 120,
  reason: 500,
  note: 2000,
  search: 60,
} as const;
export type TextLimit = keyof typeof TEXT_LIMITS;
