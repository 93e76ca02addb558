import type { Client } from 'pg';
import { sealCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { inTransaction } from './reseal.js';
import { WORDS } from './sealed-columns.js';

const AT_ONCE = 500;

/**
 * Words that an earlier release kept plain, sealed at the start and their column dropped. Done a few rows at a time and safe to break off;
 * the table is rewritten afterwards, because a database keeps what was changed until then. Nothing to do where the column is gone.
 */
export async function sealPlainWords(client: Client, keys: Keys): Promise<number> {
  let sealed = 0;
  for (const { table, column, place } of WORDS) {
    const { rows: there } = await client.query(
      'select from information_schema.columns where table_schema = current_schema() and table_name = $1 and column_name = $2',
      [table, place.column],
    );
    if (there.length === 0) continue;
    let before = 0;
    for (let count = 1; count > 0; before += count)
      count = await inTransaction(client, async () => {
        const { rows } = await client.query<{ id: string; text: string }>(
          `select id, ${place.column} as text from ${table} where ${place.column} is not null order by id limit ${AT_ONCE} for update`,
        );
        const cells = rows.map(({ id, text }) => sealCell(keys, { ...place, rowId: id }, text));
        await client.query(
          `update ${table} t set ${column} = coalesce(t.${column}, v.cell), ${place.column} = null from unnest($1::uuid[], $2::bytea[]) v(id, cell) where t.id = v.id`,
          [rows.map(({ id }) => id), cells],
        );
        return rows.length;
      });
    await client.query(`alter table ${table} drop column if exists ${place.column}`);
    if (before > 0) await client.query(`vacuum full ${table}`);
    sealed += before;
  }
  return sealed;
}
