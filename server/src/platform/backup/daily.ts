import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../logging.js';
import { forgetOld, keepLog } from './archive.js';
import { baseBackup, type Source } from './base-backup.js';
import { baseBackups } from './manifest.js';

const HOUR_MS = 3_600_000;
const KEPT = 7;

/**
 * Once a day a base backup beside the data, and every hour the log since: without them the archive would only grow. It does not
 * replace a copy on another machine. Not at the start itself, when everybody waits for the server.
 */
export function startDailyBackup(
  source: Source,
  dataFolder: string,
  key: KeyObject,
  log: Log,
  /** No room: what is kept already is worth more than one more copy. */
  fullDisk: () => boolean,
): { stop(): Promise<void> } {
  const backups = path.join(dataFolder, 'backups');
  let running = Promise.resolve();
  const look = async () => {
    if (fullDisk()) return;
    const newest = (await baseBackups(backups)).at(-1);
    const age = newest ? Date.now() - (await stat(newest)).ctimeMs : Infinity;
    if (age > 24 * HOUR_MS) {
      const { folder, bytes } = await baseBackup(source, backups, key);
      log.info({ folder, bytes }, 'backed up');
      await forgetOld(backups, key, KEPT);
    }
    await keepLog(source.dataFolder, backups, key);
  };
  const timer = setInterval(() => {
    running = running.then(look).catch((error: Error) => log.error({ err: error.message }, 'backup'));
  }, HOUR_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
