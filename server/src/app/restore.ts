import 'reflect-metadata';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../platform/db/open-database.js';
import { proveCopy, restoreHouse } from './logical-copy.js';
import { restore } from '../platform/backup/restore.js';
import { readConfig } from '../platform/config.js';
import { backupKey, loadMaster } from '../platform/crypto/keys.js';

/**
 * `npm run restore -- --logical <folder> --database <url>` (or `--into <folder>` for an embedded database of its own): a logical copy into
 * an empty database.
 * `npm run restore -- --to <time> --into <folder> [--from <backups>]`: the embedded database as it was at a moment, in a folder of its own.
 * The time is ISO 8601; without a zone it is the city's. The working data folder is read, never written.
 */
const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    into: { type: 'string' },
    from: { type: 'string' },
    logical: { type: 'string' },
    database: { type: 'string' },
  },
});
const config = readConfig();
try {
  // A new key would open nothing: the one that sealed the backup has to be there.
  if (!config.masterKey && !existsSync(path.join(config.dataFolder, 'keys', 'master.key')))
    throw new Error(
      `The key is missing: put master.key into ${path.join(config.dataFolder, 'keys')}, or set XINGCHENG_KEY.`,
    );
  const key = backupKey(loadMaster(config.masterKey, config.dataFolder));
  await (values.logical ? restoreLogically(values.logical, key) : restoreToMoment(key));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function restoreLogically(copy: string, key: KeyObject): Promise<void> {
  const { database: url, into } = values;
  if (!url === !into)
    throw new Error(
      'Name an empty database (--database <url>), or a new folder (--into <folder>) for an embedded one.',
    );
  if (into && (await readdir(into).catch(() => [])).length > 0)
    throw new Error(`The folder ${into} is not empty: a restore never writes over anything. Name a new one.`);
  const started = performance.now();
  const proven = await proveCopy(path.resolve(copy), key);
  const database = await openDatabase(
    { databaseUrl: url ?? null, databaseDirectUrl: null, dataFolder: path.resolve(into ?? '.') },
    (line) => process.stdout.write(`${line}\n`),
  );
  try {
    const { tables, at } = await restoreHouse(database.url, path.resolve(copy), key, config.rowSecurity, proven);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    const rows = tables.reduce((total, table) => total + table.rows, 0);
    process.stdout.write(
      `As at ${at}: ${tables.length} tables, ${rows} rows, every table's content hash equal, in ${seconds} s.\nStart with the same master key.\n`,
    );
  } finally {
    await database.stop();
  }
}

async function restoreToMoment(key: KeyObject): Promise<void> {
  const { to, into } = values;
  if (!to || !into)
    throw new Error('Name a time and a new folder: npm run restore -- --to 2026-11-22T10:00 --into ./restored');
  const moment = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(to) ? to : `${to.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(moment.getTime())) throw new Error(`"${to}" is no time: write it like 2026-11-22T10:00:00.`);
  const started = performance.now();
  const { dataFolder, bytes, base } = await restore({
    backups: path.resolve(values.from ?? path.join(config.dataFolder, 'backups')),
    source: path.join(config.dataFolder, 'postgres'),
    into: path.resolve(into),
    to: moment,
    key,
    log: (line) => process.stdout.write(`${line}\n`),
  });
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(
    `${dataFolder}: as at ${moment.toISOString()}, from ${base}, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s.\n` +
      `Copy keys/master.key into ${path.resolve(into)}/keys and start with XINGCHENG_DATA=${path.resolve(into)}.\n`,
  );
}
