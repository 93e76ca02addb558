import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { archiveOf } from '../db/embedded/archive.js';
import { baseBackups, readManifest } from './manifest.js';
import { sealTo } from './sealed-stream.js';

export const sealedLogOf = (backups: string): string => path.join(backups, 'log');

/** A finished file of the archive: a segment, the beginning of a time line, or the label of a backup. */
const isWhole = (name: string) => name.endsWith('.gz');

/** Brings the archived log into the backup, sealed; what is safely there leaves the archive. Answers how many files. */
export async function keepLog(dataFolder: string, backups: string, key: KeyObject): Promise<number> {
  const [from, to] = [archiveOf(dataFolder), sealedLogOf(backups)];
  await mkdir(to, { recursive: true, mode: 0o700 });
  const names = (await readdir(from)).filter(isWhole).toSorted();
  for (const name of names) {
    const aside = path.join(to, `${name}.new`);
    await rm(aside, { force: true });
    await sealTo(key, name, createReadStream(path.join(from, name)) as AsyncIterable<Buffer>, aside);
    await rename(aside, path.join(to, `${name}.sealed`));
    await rm(path.join(from, name));
  }
  return names.length;
}

/** Leaves the newest backups and the log since the oldest of them; answers how many backups went. */
export async function forgetOld(backups: string, key: KeyObject, keep: number): Promise<number> {
  const all = await baseBackups(backups);
  const old = all.slice(0, Math.max(0, all.length - keep));
  const [oldest] = all.slice(old.length);
  if (!oldest || old.length === 0) return 0;
  const { firstSegment } = await readManifest(key, oldest);
  for (const folder of old) await rm(folder, { recursive: true });
  for (const name of await readdir(sealedLogOf(backups)))
    // Names of segments sort by position within a time line, whose beginnings (`.history`) are kept.
    if (/^[0-9A-F]{24}/.test(name) && name.slice(8, 24) < firstSegment.slice(8))
      await rm(path.join(sealedLogOf(backups), name));
  return old.length;
}
