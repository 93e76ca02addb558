import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile } from './table.types.js';

/** Counts down across all sheets of a workbook. */
export type Budget = { cells: number; blanks: number };

export const fullBudget = (): Budget => ({ cells: LIMITS.cells, blanks: LIMITS.blanks });

export function spend(budget: Budget, what: keyof Budget, count: number): void {
  budget[what] -= count;
  if (budget[what] < 0) throw new UnreadableFile(UnreadableCode.tooManyCells);
}
