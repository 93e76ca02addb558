/** Computed for a day from stays and offers; only OUT_OF_USE is stored. */
export const BedState = {
  FREE: 'FREE',
  HELD: 'HELD',
  OCCUPIED: 'OCCUPIED',
  ON_LEAVE: 'ON_LEAVE',
  OUT_OF_USE: 'OUT_OF_USE',
} as const;
export type BedState = (typeof BedState)[keyof typeof BedState];
