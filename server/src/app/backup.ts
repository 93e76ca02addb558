import path from 'node:path';
import { parseArgs } from 'node:util';
import { forgetOld, keepLog } from '../platform/backup/archive.js';
import { baseBackup } from '../platform/backup/base-backup.js';
import { readConfig } from '../platform/config.js';
import { backupKey, loadMaster } from '../platform/crypto/keys.js';
import { startEmbedded } from '../platform/db/embedded/start-embedded.js';

/**
 * `npm run backup [-- --into <folder>] [--keep <number>]`: a sealed base backup of the embedded database, and its log so far. Runs beside
 * a working server. `--keep` (7) backups stay, with the log since the oldest of them. The master key is never in a backup.
 */
const { values } = parseArgs({ options: { into: { type: 'string' }, keep: { type: 'string', default: '7' } } });
const config = readConfig();
const backups = path.resolve(values.into ?? path.join(config.dataFolder, 'backups'));
try {
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new Error('--keep must be how many backups stay, 1 or more.');
  if (config.databaseUrl)
    throw new Error('DATABASE_URL is set: a database of your own is backed up with its own tools, such as pgBackRest.');
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
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
