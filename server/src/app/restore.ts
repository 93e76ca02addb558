import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from '../platform/backup/restore.js';
import { readConfig } from '../platform/config.js';
import { backupKey, loadMaster } from '../platform/crypto/keys.js';

/**
 * `npm run restore -- --to <time> --into <folder> [--from <backups>]`: the embedded database as it was at a moment, in a folder of its own.
 * The time is ISO 8601; without a zone it is the city's. The working data folder is read, never written.
 */
const { values } = parseArgs({
  options: { to: { type: 'string' }, into: { type: 'string' }, from: { type: 'string' } },
});
const config = readConfig();
try {
  const { to, into } = values;
  if (!to || !into)
    throw new Error('Name a time and a new folder: npm run restore -- --to 2026-11-22T10:00 --into ./restored');
  const moment = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(to) ? to : `${to.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(moment.getTime())) throw new Error(`"${to}" is no time: write it like 2026-11-22T10:00:00.`);
  // A new key would open nothing: the one that sealed the backup has to be there.
  if (!config.masterKey && !existsSync(path.join(config.dataFolder, 'keys', 'master.key')))
    throw new Error(
      `The key is missing: put master.key into ${path.join(config.dataFolder, 'keys')}, or set XINGCHENG_KEY.`,
    );
  const started = performance.now();
  const { dataFolder, bytes, base } = await restore({
    backups: path.resolve(values.from ?? path.join(config.dataFolder, 'backups')),
    source: path.join(config.dataFolder, 'postgres'),
    into: path.resolve(into),
    to: moment,
    key: backupKey(loadMaster(config.masterKey, config.dataFolder)),
    log: (line) => process.stdout.write(`${line}\n`),
  });
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(
    `${dataFolder}: as at ${moment.toISOString()}, from ${base}, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s.\n` +
      `Copy keys/master.key into ${path.resolve(into)}/keys and start with XINGCHENG_DATA=${path.resolve(into)}.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
