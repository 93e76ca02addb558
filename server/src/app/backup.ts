import 'reflect-metadata';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyHouse } from './logical-copy.js';
import { forgetOld, keepLog } from '../platform/backup/archive.js';
import { baseBackup } from '../platform/backup/base-backup.js';
import { readConfig } from '../platform/config.js';
import { backupKey, loadMaster } from '../platform/crypto/keys.js';
import { openDatabase } from '../platform/db/open-database.js';
import { startEmbedded } from '../platform/db/embedded/start-embedded.js';

/**
 * `npm run backup -- --logical [--to <folder>]`: every table as text that any PostgreSQL reads, sealed, of the embedded database or the one
 * in DATABASE_URL.
 * `npm run backup [-- --into <folder>] [--keep <number>]`: a sealed base backup of the embedded database, and its log so far. Runs beside
 * a working server. `--keep` (7) backups stay, with the log since the oldest of them. The master key is never in a backup.
 */
const { values } = parseArgs({
  options: {
    into: { type: 'string' },
    keep: { type: 'string', default: '7' },
    logical: { type: 'boolean', default: false },
    to: { type: 'string' },
  },
});
const config = readConfig();
const backups = path.resolve(values.into ?? path.join(config.dataFolder, 'backups'));
try {
  await (values.logical ? copyLogically() : backUp());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function copyLogically(): Promise<void> {
  const started = performance.now();
  const moment = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const folder = path.resolve(values.to ?? path.join(backups, `logical-${moment}`));
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new Error(`The folder ${folder} is not empty: name a new one.`);
  const key = backupKey(loadMaster(config.masterKey, config.dataFolder));
  const database = await openDatabase(config, () => undefined);
  try {
    const { tables, from } = await copyHouse(database.url, folder, key);
    const sum = (of: 'rows' | 'size') => tables.reduce((total, table) => total + table[of], 0);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(
      `${folder}: ${tables.length} tables, ${sum('rows')} rows, ${(sum('size') / 1e6).toFixed(1)} MB from ${from} in ${seconds} s.\n`,
    );
  } finally {
    await database.stop();
  }
}

async function backUp(): Promise<void> {
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new Error('--keep must be how many backups stay, 1 or more.');
  if (config.databaseUrl)
    throw new Error(
      'DATABASE_URL is set: a database of your own is backed up with its own tools, such as pgBackRest, or copied with --logical.',
    );
  const key = backupKey(loadMaster(config.masterKey, config.dataFolder));
  const started = performance.now();
  const database = await startEmbedded({ dataFolder: path.join(config.dataFolder, 'postgres'), log: () => undefined });
  try {
    const { folder, bytes } = await baseBackup(database, backups, key);
    const segments = await keepLog(database.dataFolder, backups, key);
    const forgotten = await forgetOld(backups, key, keep);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(
      `${folder}: ${(bytes / 1e6).toFixed(0)} MB and ${segments} files of the log in ${seconds} s; ${forgotten} old backups removed.\n`,
    );
  } finally {
    await database.stop();
  }
}
