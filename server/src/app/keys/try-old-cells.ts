import type { Asking } from '../../platform/audit/sealing/asking.js';
import { openCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { rowIdOf, SEALED_COLUMNS } from './sealed-columns.js';

/**
 * Before a keyring is made for a house that has cells from before: one of each kind must open, or the master key is another house's and
 * everything sealed from now on would be under the wrong one.
 */
export async function tryOldCells(db: Asking, keys: Keys): Promise<void> {
  for (const column of SEALED_COLUMNS) {
    const { rows } = await db.query<{ key: string[]; cell: Buffer }>(
      `select array[${Object.keys(column.key)
        .map((name) => `${name}::text`)
        .join()}] as key, ${column.column} as cell from ${column.table} where ${column.column} is not null limit 1`,
    );
    const [row] = rows;
    if (!row) continue;
    try {
      openCell(keys, { ...column.place, rowId: rowIdOf(column, row.key) }, row.cell);
    } catch (error) {
      throw new Error(
        'This is not the master key of this database: what was sealed in it does not open. Set XINGCHENG_KEY, or put the right keys/master.key in its place.',
        { cause: error },
      );
    }
  }
}
