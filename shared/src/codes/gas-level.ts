/** Goal attainment from -2 to +2. */
export const GasLevel = {
  MUCH_LESS: 'MUCH_LESS',
  LESS: 'LESS',
  EXPECTED: 'EXPECTED',
  MORE: 'MORE',
  MUCH_MORE: 'MUCH_MORE',
} as const;
export type GasLevel = (typeof GasLevel)[keyof typeof GasLevel];

export const GAS_POINTS: Readonly<Record<GasLevel, -2 | -1 | 0 | 1 | 2>> = {
  MUCH_LESS: -2,
  LESS: -1,
  EXPECTED: 0,
  MORE: 1,
  MUCH_MORE: 2,
};
