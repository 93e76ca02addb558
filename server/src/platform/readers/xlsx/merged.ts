import { spend, type Budget } from '../budget.js';
import type { Cell } from '../table.types.js';
import { parseRange } from './cell-address.js';

/** Marks what lies inside the merged ranges, within the area that holds anything at all. */
export function markMerged(rows: Cell[][], ranges: string[], budget: Budget): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const range of ranges) {
    const { from, to } = parseRange(range);
    for (let i = firstAtOrAfter(rows, from.row); i < rows.length; i += 1) {
      const row = rows[i] ?? [];
      const number = row[0]?.row ?? 0;
      if (number > to.row) break;
      spend(budget, Math.max(0, Math.min(to.column, width) - from.column + 1));
      for (let column = from.column; column <= Math.min(to.column, width); column += 1) {
        while (row.length < column) row.push({ value: null, kind: 'text', row: number, column: row.length + 1 });
        const cell = row[column - 1];
        if (cell) cell.merged = true;
      }
    }
  }
}

function firstAtOrAfter(rows: Cell[][], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0]?.row ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
