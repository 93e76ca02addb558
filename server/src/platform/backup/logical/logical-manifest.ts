import { createHash, type KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { unsealFrom, unsealWhole, type Content } from '../sealed-stream.js';

/** What a logical copy consists of. Sealed itself: whoever changes a file and its hash needs the key. */
export interface LogicalManifest {
  /** The moment all tables are of. */
  at: string;
  /** The cluster it was taken from, for whoever reads the log. */
  from: string;
  /** The schema it fits: names of all migrations that were applied. */
  migrations: string[];
  tables: (Content & { name: string; columns: string[]; rows: number })[];
  sequences: { name: string; value: string; called: boolean }[];
}

export const LOGICAL = 'logical-manifest.sealed';

export const fileOf = (folder: string, table: string): string => path.join(folder, `${table}.copy.sealed`);

/** Reads the manifest and every file once, before anything is written anywhere. */
export async function proveWhole(key: KeyObject, folder: string): Promise<LogicalManifest> {
  if (!(await isThere(path.join(folder, LOGICAL))))
    throw new Error(`${folder} holds no whole logical copy: ${LOGICAL} is missing.`);
  const manifest = JSON.parse(
    (await unsealWhole(key, LOGICAL, path.join(folder, LOGICAL))).toString('utf8'),
  ) as LogicalManifest;
  for (const { name, sha256 } of manifest.tables) {
    const file = fileOf(folder, name);
    if (!(await isThere(file))) throw new Error(`${file} is missing: the copy is not whole. Take another one.`);
    const hash = createHash('sha256');
    for await (const part of unsealFrom(key, name, file)) hash.update(part);
    if (hash.digest('hex') !== sha256) throw new Error(`${file} is not what was copied. Take another copy.`);
  }
  return manifest;
}

export function requireSameSchema(manifest: LogicalManifest, ours: readonly string[]): void {
  const [theirs, here] = [manifest.migrations, ours.toSorted()];
  if (theirs.length === here.length && theirs.every((name, at) => name === here[at])) return;
  throw new Error(
    `The copy is of another schema version (${theirs.at(-1) ?? 'none'}, this release has ${here.at(-1) ?? 'none'}): restore it with the release it was taken with, then upgrade.`,
  );
}

const isThere = async (file: string): Promise<boolean> =>
  await stat(file).then(
    () => true,
    () => false,
  );
