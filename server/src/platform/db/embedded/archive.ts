import { chown, mkdir } from 'node:fs/promises';
import type { UserIds } from './embedded.types.js';

/** Where the cluster lays its log, segment by segment, until a backup takes it from there. */
export const archiveOf = (dataFolder: string): string => `${dataFolder}.archive`;

export async function makeArchive(dataFolder: string, user: UserIds | undefined): Promise<void> {
  await mkdir(archiveOf(dataFolder), { recursive: true, mode: 0o700 });
  if (user) await chown(archiveOf(dataFolder), user.uid, user.gid);
}

/**
 * Continuous archiving: a segment when it is full, and at least every minute while somebody writes. Compressed, because a segment
 * closed after a quiet minute is nearly all zeros. One that is there already, whole and the same, counts as archived: after a
 * crash PostgreSQL asks again.
 */
export function archiveSettings(dataFolder: string): string[] {
  const file = `${inShell(archiveOf(dataFolder))}/%f.gz`;
  const isThere = `test -f ${file}`;
  const isTheSame = `gzip -dc ${file} | cmp -s - "%p"`;
  const store = `gzip -c "%p" > ${file}.tmp && sync ${file}.tmp && mv ${file}.tmp ${file}`;
  return [
    'archive_mode=on',
    'archive_timeout=60',
    `archive_command=if ${isThere}; then ${isTheSame}; else ${store}; fi`,
  ];
}

/** A path for the shell that PostgreSQL starts, to which a per cent sign would mean something. */
export const inShell = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
