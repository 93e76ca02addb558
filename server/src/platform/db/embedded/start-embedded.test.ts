import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, withClient } from './ask.js';
import type { Embedded } from './embedded.types.js';
import { livingPostmaster } from './postmaster.js';
import { pause } from './processes.js';
import { startEmbedded } from './start-embedded.js';

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(50);
};

describe('a throw-away cluster', () => {
  let cluster: Embedded;
  const said: string[] = [];

  beforeAll(async () => {
    cluster = await startEmbedded({ dataFolder: 'unused', throwAway: true, log: (line) => said.push(line) });
  }, 30_000);
  afterAll(() => cluster.stop());

  test('its owner is neither superuser nor able to go round row-level security', async () => {
    const { rows } = await withClient(cluster.ownerUrl, (c) =>
      c.query('select rolsuper, rolbypassrls, current_database() from pg_roles where rolname = current_user'),
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, current_database: 'xingcheng' }]);
  });

  test('it sorts by code point, checks its pages, and knows exclusion and trigram indexes', async () => {
    const { rows } = await withClient(cluster.ownerUrl, (c) =>
      c.query(`select datlocprovider, datlocale, current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as listens,
        (select array_agg(extname::text order by extname) from pg_extension) as extensions
        from pg_database where datname = current_database()`),
    );
    expect(rows[0]).toEqual({
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      checksums: 'on',
      listens: '127.0.0.1',
      extensions: ['btree_gist', 'pg_trgm', 'plpgsql'],
    });
  });

  test('its passwords are readable by their owner only', async () => {
    expect((await stat(`${cluster.dataFolder}.state.json`)).mode & 0o777).toBe(0o600);
  });

  test('a second start with the same data folder is a guest and leaves the server running', async () => {
    const guest = await startEmbedded({ dataFolder: cluster.dataFolder, log: (line) => said.push(line) });
    expect(guest.port).toBe(cluster.port);
    await guest.stop();
    expect(await answers(cluster.ownerUrl)).toBe(true);
  });

  test('a postmaster that is killed comes back on the same port, with its reason in the log', async () => {
    const before = await livingPostmaster(cluster.dataFolder);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await until(async () => said.some((line) => line.startsWith('PostgreSQL runs again')));
    expect((await livingPostmaster(cluster.dataFolder))?.pid).not.toBe(before?.pid);
    expect(await answers(cluster.ownerUrl)).toBe(true);
    expect(said.some((line) => line.startsWith('PostgreSQL died:'))).toBe(true);
  }, 30_000);
});

describe('a database that died together with its server', () => {
  test('is started again, and the start says why it was gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xingcheng-died-'));
    await chmod(folder, 0o755);
    const said: string[] = [];
    const dataFolder = join(folder, 'data');
    const first = await startEmbedded({ dataFolder, log: () => undefined });
    const lockFile = join(dataFolder, 'postmaster.pid');
    const left = await readFile(lockFile);
    await first.stop();
    // As it lies there after both were killed.
    await writeFile(lockFile, left);
    const second = await startEmbedded({ dataFolder, log: (line) => said.push(line) });
    try {
      expect(await answers(second.ownerUrl)).toBe(true);
      expect(said.filter((line) => line.startsWith('PostgreSQL died:'))).toHaveLength(1);
    } finally {
      await second.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('a start that cannot succeed says one sentence with what to do', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xingcheng-refused-'));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a half-written data folder is left alone', async () => {
    const dataFolder = join(folder, 'half');
    await mkdir(dataFolder);
    await writeFile(join(dataFolder, 'PG_VERSION'), '18\n');
    await expect(startEmbedded({ dataFolder, log: () => undefined })).rejects.toThrow(/half-written.*restore a backup/);
  });

  test('a place that is no writable folder', async () => {
    await writeFile(join(folder, 'file'), '');
    const dataFolder = join(folder, 'file', 'data');
    await expect(startEmbedded({ dataFolder, log: () => undefined })).rejects.toThrow(
      /cannot be written.*DATABASE_URL/,
    );
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    await expect(startEmbedded({ dataFolder: join(folder, 'data'), port, log: () => undefined })).rejects.toThrow(
      /taken by another program: stop that program/,
    );
    other.close();
  }, 20_000);
});
