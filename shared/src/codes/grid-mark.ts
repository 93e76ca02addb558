/** Why a row of a class grid takes no answers today. */
export const GridMark = { REFUSED: 'REFUSED', ABSENT: 'ABSENT' } as const;
export type GridMark = (typeof GridMark)[keyof typeof GridMark];
