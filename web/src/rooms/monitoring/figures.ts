import type { CoverageBoardQuery } from '../../graphql/generated/graphql.ts';

export type Cell = CoverageBoardQuery['coverage']['cells'][number];
export type Figures = Pick<
  Cell,
  'onRoll' | 'screened' | 'refused' | 'positive' | 'rechecked' | 'abnormal' | 'diagnosed' | 'waiting'
>;

/** The board's columns: the measure the server knows, and the figure that holds it. */
export const MEASURES = [
  ['ON_ROLL', 'onRoll'],
  ['SCREENED', 'screened'],
  ['REFUSED', 'refused'],
  ['POSITIVE', 'positive'],
  ['RECHECKED', 'rechecked'],
  ['ABNORMAL', 'abnormal'],
  ['DIAGNOSED', 'diagnosed'],
  ['WAITING', 'waiting'],
] as const satisfies readonly (readonly [string, keyof Figures])[];

/** The sum of some cells; what a total row or a tile shows. */
export function sum(cells: readonly Cell[]): Figures {
  const total: Figures = {
    onRoll: 0,
    screened: 0,
    refused: 0,
    positive: 0,
    rechecked: 0,
    abnormal: 0,
    diagnosed: 0,
    waiting: 0,
  };
  for (const cell of cells) for (const [, figure] of MEASURES) total[figure] += cell[figure];
  return total;
}

export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The address of the people behind a figure. */
export function listOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/coverage/people?${new URLSearchParams(given).toString()}`;
}
