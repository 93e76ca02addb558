import { spawn } from 'node:child_process';
import { close, open } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { archiveSettings } from './archive.js';
import { answers, urlOf } from './ask.js';
import type { Binaries } from './binaries.js';
import type { UserIds } from './embedded.types.js';
import { isAlive, pause } from './processes.js';

export type Cluster = {
  binaries: Binaries;
  dataFolder: string;
  user: UserIds | undefined;
  superuserPassword: string;
  throwAway: boolean;
};

export type Postmaster = { pid: number; port: number };

const LOG_LIMIT = 10 * 1024 * 1024;
const logOf = (cluster: Cluster): string => `${cluster.dataFolder}.log`;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  // A socket in the shared temp folder would be open to every user of the machine.
  'unix_socket_directories=',
  'max_connections=100',
  'wal_compression=on',
  'timezone=Asia/Shanghai',
];
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The postmaster of this data folder according to its own lock file, if that process lives. */
export async function livingPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  // After a crash of the whole machine the id may belong to anything; only a postgres counts.
  const name = await readFile(`/proc/${Number(pid)}/comm`, 'utf8').catch(() => 'postgres');
  return name.startsWith('postgres') ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** Whoever stops it in order takes the lock file away; what was killed leaves it. */
export const diedUnnoticed = (dataFolder: string): Promise<boolean> =>
  stat(join(dataFolder, 'postmaster.pid')).then(
    () => true,
    () => false,
  );

export const answersAsOurs = (cluster: Cluster, port: number): Promise<boolean> =>
  answers(urlOf('postgres', cluster.superuserPassword, port, 'postgres'));

/** Starts once and waits until it answers; otherwise `why` holds what PostgreSQL itself said. */
export async function launch(cluster: Cluster, port: number): Promise<Postmaster | { why: string }> {
  const from = await makeRoom(logOf(cluster));
  const pid = await spawnPostgres(cluster, port);
  for (let waited = 0; waited < 60_000; waited += 50) {
    await pause(50);
    if (!isAlive(pid)) return { why: await lastWords(cluster, from) };
    const running = await livingPostmaster(cluster.dataFolder);
    if (running?.pid === pid && (await answersAsOurs(cluster, port))) return running;
  }
  return { why: `no answer within a minute; ${await lastWords(cluster, from)}` };
}

async function spawnPostgres(cluster: Cluster, port: number): Promise<number> {
  const settings = [
    ...SETTINGS,
    ...(cluster.throwAway ? CARELESS : archiveSettings(cluster.dataFolder)),
    `port=${port}`,
  ].flatMap((s) => ['-c', s]);
  const log = await promisify(open)(logOf(cluster), 'a', 0o600);
  try {
    const child = spawn(cluster.binaries.postgres, ['-D', cluster.dataFolder, ...settings], {
      ...cluster.user,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      // Into a file and its own group: neither the death of this process nor Ctrl-C may reach the database first.
      stdio: ['ignore', log, log],
      detached: true,
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child.pid ?? 0;
  } finally {
    await promisify(close)(log);
  }
}

async function makeRoom(log: string): Promise<number> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  await truncate(log, 0);
  return 0;
}

export async function lastWords(cluster: Cluster, from = 0): Promise<string> {
  const text = (await readFile(logOf(cluster)).catch(() => Buffer.alloc(0))).subarray(from).toString();
  const lines = text.trim().split('\n');
  const grave = lines.filter((line) => /FATAL|PANIC|terminated by signal|HINT|could not/.test(line));
  return (grave.length > 0 ? grave : lines).slice(-3).join(' / ') || 'it said nothing, as after kill -9';
}
