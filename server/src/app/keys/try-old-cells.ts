import type { Asking } from '../../platform/audit/sealing/asking.js';
import { openCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { inSql, SEALED_COLUMNS } from './sealed-columns.js';

/**
 * Before a keyring is made for a house that has cells from before: one of each kind must open, or the master key is another house's and
 * everything sealed from now on would be under the wrong one.
 */
export async function tryOldCells(db: Asking, keys: Keys): Promise<void> {
  for (const column of SEALED_COLUMNS) {
    const { cell, rowId, present } = inSql(column);
    const { rows } = await db.query<{ rowId: string; cell: Buffer }>(
      `select ${rowId} as "rowId", ${cell} as cell from ${column.table} where ${present} limit 1`,
    );
    const [row] = rows;
    if (!row) continue;
    try {
      openCell(keys, { ...column.place, rowId: row.rowId }, row.cell);
    } catch (error) {
      throw new Error(
        'This is not the master key of this database: what was sealed in it does not open. Set XINGCHENG_KEY, or put the right keys/master.key in its place.',
        { cause: error },
      );
    }
  }
}
