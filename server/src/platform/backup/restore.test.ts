import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveKeys } from '../crypto/keys.js';
import { archiveOf } from '../db/embedded/archive.js';
import { withClient } from '../db/embedded/ask.js';
import { startEmbedded } from '../db/embedded/start-embedded.js';
import type { Embedded } from '../db/embedded/embedded.types.js';
import { forgetOld, keepLog, sealedLogOf } from './archive.js';
import { baseBackup } from './base-backup.js';
import { baseBackups } from './manifest.js';
import { restore } from './restore.js';

const key = deriveKeys(randomBytes(32)).backup;
const log = () => undefined;
let folder: string;
let backups: string;
let source: Embedded;

const write = async (text: string) =>
  await withClient(source.ownerUrl, async (client) => {
    await client.query('create table if not exists note (text varchar primary key)');
    await client.query('insert into note values ($1)', [text]);
    const { rows } = await client.query<{ at: Date }>(
      "select clock_timestamp() + interval '5 ms' as at from pg_sleep(0.02)",
    );
    return rows[0]?.at ?? new Date(0);
  });
const wish = (into: string, to: Date, more = {}) => ({
  backups,
  source: source.dataFolder,
  into: path.join(folder, into),
  to,
  key,
  log,
  ...more,
});
const notesIn = async (dataFolder: string) => {
  const restored = await startEmbedded({ dataFolder, log });
  try {
    const { rows } = await withClient(restored.ownerUrl, (client) =>
      client.query<{ text: string }>('select text from note order by text'),
    );
    return rows.map((row) => row.text);
  } finally {
    await restored.stop();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-backup-'));
  await chmod(folder, 0o755);
  backups = path.join(folder, 'backups');
  source = await startEmbedded({ dataFolder: path.join(folder, 'data', 'postgres'), log });
  await write('a: before the backup');
  await baseBackup(source, backups, key);
}, 120_000);
afterAll(async () => {
  await source.stop();
  await rm(folder, { recursive: true, force: true });
});

test('what was written after the backup comes back from the log, up to the moment and not beyond', async () => {
  const moment = await write('b: after the backup');
  await write('c: after the moment');
  await keepLog(source.dataFolder, backups, key);
  expect((await readdir(archiveOf(source.dataFolder))).filter((name) => name.endsWith('.gz'))).toEqual([]);
  const { dataFolder } = await restore(wish('one', moment));
  expect(await notesIn(dataFolder)).toEqual(['a: before the backup', 'b: after the backup']);
}, 120_000);

test('when nothing happened after the moment, everything is there', async () => {
  await write('d: the last word');
  const { dataFolder } = await restore(wish('two', new Date(Date.now() + 3_600_000)));
  expect(await notesIn(dataFolder)).toHaveLength(4);
}, 120_000);

test('a folder with something in it, a moment before the first backup, and the wrong key are refused in words', async () => {
  await mkdir(path.join(folder, 'full'));
  await writeFile(path.join(folder, 'full', 'letter'), '');
  await expect(restore(wish('full', new Date()))).rejects.toThrow(/not empty/);
  await expect(restore(wish('three', new Date('2026-01-01')))).rejects.toThrow(/No backup/);
  await expect(restore(wish('four', new Date(), { key: deriveKeys(randomBytes(32)).backup }))).rejects.toThrow(
    /does not open/,
  );
});

test('old backups go, with the log that only they needed', async () => {
  await baseBackup(source, backups, key);
  await keepLog(source.dataFolder, backups, key);
  const before = (await readdir(sealedLogOf(backups))).length;
  expect(await forgetOld(backups, key, 1)).toBe(1);
  expect(await baseBackups(backups)).toHaveLength(1);
  expect((await readdir(sealedLogOf(backups))).length).toBeLessThan(before);
  const { dataFolder } = await restore(wish('five', new Date(Date.now() + 3_600_000)));
  expect(await notesIn(dataFolder)).toHaveLength(4);
}, 120_000);
