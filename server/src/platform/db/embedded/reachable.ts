import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { binariesBelow, type Binaries } from './binaries.js';
import type { Log, UserIds } from './embedded.types.js';

export const PLACE_OF_LAST_RESORT = '/var/lib/xingcheng';

/** Whether that user may walk down to the path; a home folder of mode 0700 above it is the usual obstacle. */
export async function canReach(path: string, user: UserIds): Promise<boolean> {
  let folder = resolve(path);
  while (folder !== parse(folder).root) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() && !mayTraverse(found, user)) return false;
    folder = dirname(folder);
  }
  return true;
}

function mayTraverse(folder: { mode: number; uid: number; gid: number }, user: UserIds): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

type Places = { dataFolder: string; binaries: Binaries };

/** Leaves both where they are when the user can get there, else moves them to a place of its own. */
export async function reachablePlaces(
  wished: Places,
  user: UserIds | undefined,
  log: Log,
  lastResort = PLACE_OF_LAST_RESORT,
): Promise<Places> {
  if (!user) return wished;
  const places = { ...wished };
  // Named after the wished folder, so two clones on one machine never share a cluster.
  const home = join(lastResort, createHash('sha256').update(resolve(wished.dataFolder)).digest('hex').slice(0, 12));
  if (!(await canReach(dirname(wished.dataFolder), user))) {
    places.dataFolder = join(home, 'data');
    log(`the user of PostgreSQL cannot reach ${wished.dataFolder}, so the data lies in ${places.dataFolder}`);
  }
  if (!(await canReach(wished.binaries.root, user))) {
    places.binaries = binariesBelow(join(home, 'postgresql'));
    await copyBinaries(wished.binaries.root, places.binaries.root);
    log(`the user of PostgreSQL cannot reach ${wished.binaries.root}, so its programs were copied to ${home}`);
  }
  return places;
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const [source, copy] = await Promise.all(
    [from, to].map((root) => stat(join(root, 'bin', 'postgres')).catch(() => undefined)),
  );
  if (source && copy && source.size === copy.size) return;
  // Copied aside and renamed, so that an interrupted copy is never taken for a whole one.
  const aside = `${to}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, aside, { recursive: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(aside, to);
}
