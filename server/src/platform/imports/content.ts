import { openCell, type CellPlace } from '../crypto/cell.js';
import type { Keys } from '../crypto/keys.js';

/** What a staged row keeps sealed: the cells as sent, for the error workbook, and the value they were read as. */
export interface RowContent {
  cells: readonly (string | null)[];
  value: object | null;
}

export const contentPlace = (runId: string, fileRow: number): CellPlace => ({
  table: 'import_row',
  column: 'content',
  rowId: `${runId}|${fileRow}`,
});

export function openContent(keys: Keys, runId: string, fileRow: number, cell: Uint8Array): RowContent {
  return JSON.parse(openCell(keys, contentPlace(runId, fileRow), cell)) as RowContent;
}
