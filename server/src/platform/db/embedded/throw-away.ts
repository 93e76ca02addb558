import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingPostmaster } from './postmaster.js';
import { birthmark, isSameProcess } from './processes.js';
import { shutDown } from './supervise.js';

const PREFIX = 'xingcheng-throw-away-';
const OWNER = 'owner';

/** A folder that the unprivileged user may enter, with a note of who made it. */
export async function throwAwayFolder(): Promise<string> {
  await sweepAbandoned();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o711);
  await writeFile(join(folder, OWNER), `${process.pid} ${await birthmark(process.pid)}`);
  return folder;
}

/** Clusters whose test run was killed: their servers would otherwise run until the machine restarts. */
async function sweepAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => sweep(join(tmpdir(), name)).catch(() => undefined)));
}

async function sweep(folder: string): Promise<void> {
  const [pid, mark] = (await readFile(join(folder, OWNER), 'utf8')).split(' ');
  if (await isSameProcess(Number(pid), mark ?? '')) return;
  const running = await livingPostmaster(join(folder, 'data'));
  if (running) await shutDown(running.pid);
  await rm(folder, { recursive: true, force: true });
}
