import { escapeIdentifier, type ClientBase } from 'pg';

/** A table as it is copied: what the database computes by itself is left out, and the order is always the same. */
export interface CopiedTable {
  name: string;
  columns: string[];
  /** By the primary key, text by code point: the same rows give the same file in every cluster. */
  order: string;
}

/** Which migrations were applied is said by the release that restores, and compared; it is not copied. */
export const MIGRATIONS = 'mikro_orm_migrations';

/**
 * The tables of the application. The job queue lives in a schema of its own and is left out: what it plans it plans anew at the next start,
 * and a job sent to the old house must not be done a second time in the new one.
 */
export async function tablesOf(client: ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; keys: { name: string; text: boolean }[] }>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select jsonb_agg(jsonb_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.at)
          from pg_index i cross join unnest(i.indkey::int[]) with ordinality k (attnum, at)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary), '[]') as keys
     from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> $1 order by 1`,
    [MIGRATIONS],
  );
  return rows.map(({ name, columns, keys }) => ({
    name,
    columns,
    order:
      keys.length > 0
        ? keys.map((key) => `t.${escapeIdentifier(key.name)}${key.text ? ' collate "C"' : ''}`).join(', ')
        : 't::text collate "C"',
  }));
}

export const columnsOf = ({ columns }: CopiedTable): string => columns.map((name) => escapeIdentifier(name)).join(', ');

/** The rows as text, in their order. */
export const copyOut = (table: CopiedTable): string =>
  `copy (select ${table.columns.map((name) => `t.${escapeIdentifier(name)}`).join(', ')} from ${escapeIdentifier(table.name)} t order by ${table.order}) to stdout`;

/** Text looks the same whatever the cluster's habits are; and whoever copies sees all rows. */
export async function speakPlainly(client: ClientBase): Promise<void> {
  for (const setting of [
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'iso_8601'",
    "timezone = 'UTC'",
    "client_encoding = 'UTF8'",
    "bytea_output = 'hex'",
    'extra_float_digits = 1',
    'statement_timeout = 0',
    'idle_in_transaction_session_timeout = 0',
    "xc.area = '*'",
  ])
    await client.query(`set local ${setting}`);
}

/** Names of the migrations a database has seen, in order. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from ${escapeIdentifier(MIGRATIONS)} order by name`,
  );
  return rows.map(({ name }) => name);
}
