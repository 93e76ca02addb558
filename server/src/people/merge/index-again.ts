import type { Ctx } from '../../access/index.js';
import { INDEXED } from '../indexed.js';

/**
 * What came back is found under the keys of today: the key of the index may have changed since the rows were put away, and a record that
 * gave its number back must let go of it before the other is found by it.
 */
export async function indexAgain(ctx: Ctx, mergeId: string, personIds: readonly string[]): Promise<void> {
  for (const { table, column, cells, indexes } of INDEXED) {
    const of =
      table === 'person'
        ? 't.id = any(?::uuid[])'
        : "t.id in (select row_id from merge_link where merge_id = ? and table_name = 'guardian' and deed = 'PUT_AWAY')";
    const rows = (await ctx.em.execute(
      `select t.id, array[${cells.map((one) => `t.${one}`).join()}] as cells from ${table} t where ${of}`,
      [table === 'person' ? `{${personIds.join()}}` : mergeId],
    )) as { id: string; cells: (Buffer | null)[] }[];
    const fresh = rows.map(({ id, cells: [first, ...more] }) => ({
      id,
      ...(first ? indexes(ctx.keys, id, [first, ...more]) : { odd: null, even: null }),
    }));
    // First nobody has it, then each its own: two rows may have changed places.
    if (table === 'person')
      await ctx.em.execute(`update person set ${column} = null, ${column}_even = null where id = any(?::uuid[])`, [
        `{${personIds.join()}}`,
      ]);
    for (const { id, odd, even } of fresh)
      await ctx.em.execute(`update ${table} set ${column} = ?, ${column}_even = ? where id = ?`, [odd, even, id]);
  }
}
