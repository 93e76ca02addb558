import { createHash, type KeyObject } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeIdentifier, type Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { unsealFrom } from '../sealed-stream.js';
import { fileOf, type LogicalManifest } from './logical-manifest.js';
import { columnsOf, copyOut, speakPlainly, tablesOf, type CopiedTable } from './tables.js';

/** A database in which somebody has worked is never written over. */
export async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by 1 limit 1`,
  );
  if (rows[0])
    throw new Error(
      `The database is not empty (it has a table "${rows[0].name}"): a restore never writes over anything. Name a new database.`,
    );
}

/**
 * Fills the tables that the migrations have just made, in one transaction, and reads all of it again: it commits only when every
 * table has the content it was copied with. Done by the owner of the tables, who needs no other right for it: triggers are switched
 * off and foreign keys taken off and put on again, which checks every one of them.
 */
export async function load(client: Client, folder: string, key: KeyObject, manifest: LogicalManifest): Promise<void> {
  await client.query('begin');
  try {
    await speakPlainly(client);
    const tables = await tablesOf(client);
    requireSameTables(tables, manifest);
    const putBack = await layBare(client);
    // What the migrations themselves wrote came with the copy as well.
    if (tables.length > 0)
      await client.query(`truncate ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
    for (const table of tables) {
      const stream = client.query(copyFrom(`copy ${escapeIdentifier(table.name)} (${columnsOf(table)}) from stdin`));
      await pipeline(Readable.from(unsealFrom(key, table.name, fileOf(folder, table.name))), stream);
    }
    for (const { name, value, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint, $3)', [escapeIdentifier(name), value, called]);
    for (const statement of putBack) await client.query(statement);
    for (const table of tables) await requireEqual(client, table, manifest);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
}

function requireSameTables(tables: readonly CopiedTable[], manifest: LogicalManifest): void {
  const copied = new Map(manifest.tables.map((table) => [table.name, table.columns.join()]));
  const other =
    tables.find(({ name, columns }) => copied.get(name) !== columns.join())?.name ??
    manifest.tables.find(({ name }) => !tables.some((table) => table.name === name))?.name;
  if (other) throw new Error(`The table "${other}" is another one here than in the copy: use the release it is of.`);
}

/** Switches off what would answer to a row that comes in; gives the statements that bring it all back. */
async function layBare(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(
    `with own as (select oid, oid::regclass::text as name, relforcerowsecurity as forced from pg_class
       where relkind = 'r' and relnamespace = current_schema()::regnamespace)
     select format('alter table %s drop constraint %I', own.name, c.conname) as off,
       format('alter table %s add constraint %I %s', own.name, c.conname, pg_get_constraintdef(c.oid)) as on
       from pg_constraint c join own on own.oid = c.conrelid where c.contype = 'f'
     union all
     select format('alter table %s disable trigger %I', own.name, t.tgname),
       format('alter table %s enable %s trigger %I', own.name, case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
       from pg_trigger t join own on own.oid = t.tgrelid where not t.tgisinternal and t.tgenabled <> 'D'
     union all
     select format('alter table %s no force row level security', name), format('alter table %s force row level security', name) from own where forced`,
  );
  for (const { off } of rows) await client.query(off);
  return rows.map(({ on }) => on);
}

async function requireEqual(client: Client, table: CopiedTable, manifest: LogicalManifest): Promise<void> {
  const hash = createHash('sha256');
  const stream = client.query(copyTo(copyOut(table)));
  for await (const part of stream as AsyncIterable<Buffer>) hash.update(part);
  const copied = manifest.tables.find(({ name }) => name === table.name);
  if (hash.digest('hex') !== copied?.sha256 || stream.rowCount !== copied.rows)
    throw new Error(`The table "${table.name}" did not come back as it was copied; nothing was kept.`);
}
