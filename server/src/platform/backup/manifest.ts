import type { KeyObject } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { State } from '../db/embedded/state-file.js';
import { sealTo, unsealWhole, type Content } from './sealed-stream.js';

/** What a base backup consists of. Sealed itself: whoever changes a file and its hash needs the key. */
export interface Manifest {
  startedAt: string;
  /** From here on any moment can be restored, as far as the log goes. */
  stoppedAt: string;
  /** First segment of the log that a restore needs. */
  firstSegment: string;
  /** What PostgreSQL wants in the file `backup_label`. */
  label: string;
  /** The passwords of the cluster: without them nobody enters what was restored. */
  state: State;
  folders: string[];
  files: (Content & { path: string })[];
}

const NAME = 'manifest.sealed';

export async function writeManifest(key: KeyObject, folder: string, manifest: Manifest): Promise<void> {
  const text = Buffer.from(JSON.stringify(manifest));
  // Written last: a folder without it is a backup that was interrupted, and is passed over.
  await sealTo(key, NAME, onePart(text), path.join(folder, NAME));
}

export async function readManifest(key: KeyObject, folder: string): Promise<Manifest> {
  return JSON.parse((await unsealWhole(key, NAME, path.join(folder, NAME))).toString('utf8')) as Manifest;
}

/** Folders of whole base backups, oldest first. */
export async function baseBackups(backups: string): Promise<string[]> {
  const names = await readdir(backups).catch(() => []);
  const whole: string[] = [];
  for (const name of names.filter((one) => one.startsWith('base-')).toSorted())
    if ((await readdir(path.join(backups, name))).includes(NAME)) whole.push(path.join(backups, name));
  return whole;
}

export async function* onePart(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
