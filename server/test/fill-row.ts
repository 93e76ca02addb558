import type { Orm } from '../src/platform/db/orm.js';
import { newId } from '../src/platform/db/base-properties.js';

interface Column {
  name: string;
  type: string;
  refers: string | null;
}

/** What a column without a default is given when a test does not care. */
const ANYTHING: Record<string, () => unknown> = {
  uuid: newId,
  date: () => '2026-01-05',
  'timestamp with time zone': () => '2026-01-05T00:00:00Z',
  integer: () => 1,
  smallint: () => 1,
  numeric: () => 1,
  boolean: () => false,
  jsonb: () => '{}',
  ARRAY: () => '{}',
};

/** Writes a row with the given columns, and whatever else the table demands, rows it refers to included. Answers with its id. */
export async function fillRow(orm: Orm, table: string, given: Record<string, unknown>): Promise<string> {
  const em = orm.em.fork();
  const columns = (await em.execute(
    `select c.column_name as name, c.data_type as type, f.refers
     from information_schema.columns c
     left join lateral (
       select k.confrelid::regclass::text as refers from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
       where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name limit 1
     ) f on true
     where c.table_schema = 'public' and c.table_name = ? and c.is_nullable = 'NO' and c.column_default is null`,
    [table],
  )) as Column[];
  const row: Record<string, unknown> = { ...given };
  for (const { name, type, refers } of columns) {
    if (name in row) continue;
    row[name] = refers && name !== 'id' ? await fillRow(orm, refers, {}) : (ANYTHING[type]?.() ?? newId().slice(-10));
  }
  const names = Object.keys(row);
  const [written] = (await em.execute(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')}) returning id`,
    Object.values(row),
  )) as { id: string }[];
  return written?.id ?? '';
}
