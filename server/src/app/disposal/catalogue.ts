import type { Ctx } from '../../access/index.js';

/** The kind of record a table holds, as the audit trail calls it. */
export function kindOf(ctx: Ctx, table: string): string {
  const known = [...ctx.em.getMetadata().getAll().values()].find((meta) => meta.tableName === table);
  if (!known) throw new Error(`No entity is kept in ${table}.`);
  return known.className;
}

/** The columns of a table with their types. */
export async function columnsOf(ctx: Ctx, table: string): Promise<Map<string, string>> {
  const rows = (await ctx.em.execute(
    'select column_name as name, udt_name as type from information_schema.columns where table_schema = current_schema() and table_name = ?',
    [table],
  )) as { name: string; type: string }[];
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** In the order in which rows can go: whatever points to others before what it points to, as the database itself knows it. */
export async function leavesFirst<T extends string>(ctx: Ctx, tables: readonly T[]): Promise<T[]> {
  const links = (await ctx.em.execute(
    `select c.relname as "from", f.relname as "to" from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
     where k.contype = 'f' and c.oid <> f.oid and c.relnamespace = current_schema()::regnamespace`,
  )) as { from: string; to: string }[];
  const waiting = new Set<T>(tables);
  const order: T[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) => !links.some(({ from, to }) => to === table && waiting.has(from as T)));
    if (free.length === 0) throw new Error(`These tables point to each other in a circle: ${[...waiting].join(', ')}.`);
    for (const table of free) {
      waiting.delete(table);
      order.push(table);
    }
  }
  return order;
}
