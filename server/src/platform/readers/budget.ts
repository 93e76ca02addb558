import { UnreadableCode, UnreadableFile } from './table.types.js';

/** Counts down across all sheets of a workbook. */
export type Budget = { cells: number };

export function spend(budget: Budget, cells: number): void {
  budget.cells -= cells;
  if (budget.cells < 0) throw new UnreadableFile(UnreadableCode.tooManyCells);
}
