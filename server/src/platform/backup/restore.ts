import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, chown, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveOf, inShell, makeArchive } from '../db/embedded/archive.js';
import { answers, urlOf, withClient } from '../db/embedded/ask.js';
import { findBinaries } from '../db/embedded/binaries.js';
import type { Log, UserIds } from '../db/embedded/embedded.types.js';
import { freePort } from '../db/embedded/ports.js';
import { launch, livingPostmaster, type Cluster } from '../db/embedded/postmaster.js';
import { pause } from '../db/embedded/processes.js';
import { reachablePlaces } from '../db/embedded/reachable.js';
import { readState, writeState } from '../db/embedded/state-file.js';
import { shutDown } from '../db/embedded/supervise.js';
import { unprivilegedUser } from '../db/embedded/unprivileged-user.js';
import { sealedLogOf } from './archive.js';
import { baseBackups, readManifest, type Manifest } from './manifest.js';
import { unsealFrom } from './sealed-stream.js';

export interface Wish {
  backups: string;
  /** The cluster that was backed up; its archive holds what no backup has taken yet. It may be gone. */
  source: string;
  /** The new data folder, of which the cluster becomes `postgres`; must not be there or be empty. */
  into: string;
  to: Date;
  key: KeyObject;
  log: Log;
}

/** Restores the cluster as it was at a moment, into a folder of its own. What runs or lies elsewhere is not touched. */
export async function restore(wish: Wish): Promise<{ dataFolder: string; bytes: number; base: string }> {
  if ((await readdir(wish.into).catch(() => [])).length > 0)
    throw new Error(`The folder ${wish.into} is not empty: a restore never writes over anything. Name a new one.`);
  const { folder, manifest } = await chooseBase(wish);
  await mkdir(wish.into, { recursive: true, mode: 0o755 });
  const user = await unprivilegedUser(wish.log);
  const binaries = await findBinaries();
  const places = await reachablePlaces({ dataFolder: path.join(wish.into, 'postgres'), binaries }, user, wish.log);
  const { dataFolder } = places;
  // Where the source really lies, by the same rule by which it was put there.
  const { dataFolder: source } = await reachablePlaces({ dataFolder: wish.source, binaries }, user, () => undefined);
  await bringLogUpToDate(source);
  await layOut(dataFolder, folder, manifest, wish.key, user);
  const logFolder = await collectLog(dataFolder, manifest.firstSegment, { ...wish, source }, user);
  await writeState(dataFolder, manifest.state);
  await makeArchive(dataFolder, user);
  const cluster = { ...places, user, superuserPassword: manifest.state.superuserPassword, throwAway: false };
  await recover(cluster, logFolder, wish.to);
  await rm(logFolder, { recursive: true });
  return { dataFolder, bytes: manifest.files.reduce((sum, file) => sum + file.size, 0), base: folder };
}

async function chooseBase({ backups, key, to }: Wish): Promise<{ folder: string; manifest: Manifest }> {
  for (const folder of (await baseBackups(backups)).toReversed()) {
    const manifest = await readManifest(key, folder);
    if (new Date(manifest.stoppedAt) <= to) return { folder, manifest };
  }
  throw new Error(`No backup in ${backups} was finished before ${to.toISOString()}.`);
}

/** While the source still runs, its current segment is closed and archived, so that the last seconds are there. */
async function bringLogUpToDate(source: string): Promise<void> {
  const [state, running] = await Promise.all([readState(source), livingPostmaster(source)]);
  if (!state || !running) return;
  const url = urlOf('postgres', state.superuserPassword, running.port, 'postgres');
  if (!(await answers(url))) return;
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select pg_walfile_name(pg_switch_wal()) as name from pg_logical_emit_message(true, 'xingcheng', 'restore')",
    );
    for (let waited = 0; waited < 30_000; waited += 100) {
      const archived = await client.query<{ done: boolean }>(
        'select last_archived_wal >= $1 as done from pg_stat_archiver where last_archived_wal is not null',
        [rows[0]?.name],
      );
      if (archived.rows[0]?.done) return;
      await pause(100);
    }
    throw new Error('The running database does not archive its log: see its log file.');
  });
}

async function layOut(
  dataFolder: string,
  folder: string,
  manifest: Manifest,
  key: KeyObject,
  user: UserIds | undefined,
) {
  await mkdir(dataFolder, { mode: 0o700, recursive: true });
  const made = [dataFolder];
  const folders = [...manifest.folders, 'pg_wal/archive_status', 'pg_wal/summaries'];
  for (const name of folders) {
    await mkdir(path.join(dataFolder, name), { recursive: true, mode: 0o700 });
    made.push(path.join(dataFolder, name));
  }
  for (const [at, { path: name, sha256 }] of manifest.files.entries()) {
    const to = path.join(dataFolder, name);
    const hash = createHash('sha256');
    const out = await open(to, 'wx', 0o600);
    try {
      for await (const part of unsealFrom(key, name, path.join(folder, `${at}.sealed`))) {
        hash.update(part);
        await out.appendFile(part);
      }
    } finally {
      await out.close();
    }
    if (hash.digest('hex') !== sha256) throw new Error(`${name} in ${folder} is not what was backed up.`);
    made.push(to);
  }
  for (const [name, text] of [
    ['backup_label', manifest.label],
    ['recovery.signal', ''],
  ] as const) {
    await writeFile(path.join(dataFolder, name), text, { mode: 0o600 });
    made.push(path.join(dataFolder, name));
  }
  if (user) for (const one of made) await chown(one, user.uid, user.gid);
}

/** The archived log since the backup began in one folder, from where it is: sealed in the backup, or still in the archive of the source. */
async function collectLog(
  dataFolder: string,
  first: string,
  { backups, key, source }: Wish,
  user: UserIds | undefined,
): Promise<string> {
  const folder = `${dataFolder}.log-to-replay`;
  await mkdir(folder, { mode: 0o700 });
  const bring = async (name: string, content: AsyncIterable<Buffer>) => {
    const to = path.join(folder, name);
    await writeFile(to, content, { mode: 0o600 });
    if (user) await chown(to, user.uid, user.gid);
  };
  // By position within a time line; the beginnings of time lines (`.history`) are few and all needed.
  const isNeeded = (name: string) => !/^[0-9A-F]{24}/.test(name) || name.slice(8, 24) >= first.slice(8);
  for (const name of await readdir(sealedLogOf(backups)).catch(() => []))
    if (name.endsWith('.gz.sealed') && isNeeded(name)) {
      const plain = name.replace(/\.sealed$/, '');
      await bring(plain, unsealFrom(key, plain, path.join(sealedLogOf(backups), name)));
    }
  for (const name of await readdir(archiveOf(source)).catch(() => []))
    if (name.endsWith('.gz') && isNeeded(name))
      await bring(name, createReadStream(path.join(archiveOf(source), name)) as AsyncIterable<Buffer>);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

async function recover(cluster: Cluster, logFolder: string, to: Date): Promise<void> {
  const settings = path.join(cluster.dataFolder, 'postgresql.auto.conf');
  const before = await readFile(settings, 'utf8');
  const command = `test -f ${inShell(logFolder)}/%f.gz && gzip -dc ${inShell(logFolder)}/%f.gz > "%p"`;
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const say = async (target: Date | null) => {
    await writeFile(settings, before);
    await appendFile(settings, `restore_command = ${quoted(command)}\n`);
    if (target)
      await appendFile(
        settings,
        `recovery_target_time = ${quoted(target.toISOString().replace('T', ' ').replace('Z', '+00'))}\nrecovery_target_action = 'promote'\n`,
      );
  };
  const port = await freePort();
  await say(to);
  let started = await launch(cluster, port);
  if ('why' in started && /ended before configured recovery target/.test(started.why)) {
    // Nothing was committed after that moment, so the end of the log is what was asked for.
    await say(null);
    started = await launch(cluster, port);
  }
  if ('why' in started) throw new Error(`The restored database does not start: ${started.why}`);
  try {
    await promoted(cluster, started.port);
  } finally {
    await shutDown(started.pid);
    await writeFile(settings, before);
  }
}

/** More than these in a row of tries, and the database has gone. */
const LOST_CONNECTIONS = 50;

/** Each question over a connection of its own: what replays the log may end one that reads meanwhile. */
async function promoted(cluster: Cluster, port: number): Promise<void> {
  const url = urlOf('postgres', cluster.superuserPassword, port, 'postgres');
  for (let lost = 0; ; await pause(100)) {
    try {
      const { rows } = await withClient(
        url,
        async (client) => await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering'),
      );
      if (rows[0]?.recovering === false) return;
    } catch (error) {
      lost += 1;
      if (lost > LOST_CONNECTIONS) throw error;
    }
  }
}
