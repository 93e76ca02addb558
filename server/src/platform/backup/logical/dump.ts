import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { escapeIdentifier, type Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { onePart } from '../manifest.js';
import { sealTo } from '../sealed-stream.js';
import { fileOf, LOGICAL, type LogicalManifest } from './logical-manifest.js';
import { copyOut, migrationsOf, speakPlainly, tablesOf } from './tables.js';

/**
 * Every table as it was at one moment, as text that any PostgreSQL from 15 on reads, sealed. Runs beside working servers: one
 * transaction that only reads. The manifest is written last, so a copy that was interrupted is none.
 */
export async function dump(client: Client, folder: string, key: KeyObject): Promise<LogicalManifest> {
  await mkdir(folder, { mode: 0o700, recursive: true });
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    await speakPlainly(client);
    const { rows: moments } = await client.query<{ at: Date; version: string }>(
      "select now() as at, current_setting('server_version') as version",
    );
    const tables: LogicalManifest['tables'] = [];
    for (const table of await tablesOf(client)) {
      const stream = client.query(copyTo(copyOut(table)));
      const content = await sealTo(key, table.name, stream as AsyncIterable<Buffer>, fileOf(folder, table.name));
      tables.push({ name: table.name, columns: table.columns, rows: stream.rowCount, ...content });
    }
    const manifest: LogicalManifest = {
      at: (moments[0]?.at ?? new Date(0)).toISOString(),
      from: `PostgreSQL ${moments[0]?.version ?? ''}`,
      migrations: await migrationsOf(client),
      tables,
      sequences: await sequencesOf(client),
    };
    await sealTo(key, LOGICAL, onePart(Buffer.from(JSON.stringify(manifest))), path.join(folder, LOGICAL));
    return manifest;
  } finally {
    await client.query('rollback');
  }
}

async function sequencesOf(client: Client): Promise<LogicalManifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by 1",
  );
  const sequences: LogicalManifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${escapeIdentifier(name)}`,
    );
    const [state] = states;
    if (state) sequences.push({ name, ...state });
  }
  return sequences;
}
