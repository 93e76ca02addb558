import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { urlOf, withClient } from '../db/embedded/ask.js';
import { readState } from '../db/embedded/state-file.js';
import { writeManifest, type Manifest } from './manifest.js';
import { sealTo } from './sealed-stream.js';

/** Belongs to the running server, or is made anew by the next one. */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'backup_label', 'backup_manifest']);
/** Only as empty folders: the log comes from the archive, the rest is of the running server. */
const EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** The cluster that is backed up: its folder, and the port it answers on. */
export interface Source {
  dataFolder: string;
  port: number;
}

/** Copies the files of the running cluster, sealed, into a new folder below `backups`, and answers that folder and its size. */
export async function baseBackup(
  source: Source,
  backups: string,
  key: KeyObject,
): Promise<{ folder: string; bytes: number }> {
  const state = await readState(source.dataFolder);
  if (!state) throw new Error(`The password file ${source.dataFolder}.state.json is missing.`);
  return await withClient(urlOf('postgres', state.superuserPassword, source.port, 'postgres'), async (client) => {
    const { rows } = await client.query<{ mode: string }>("select current_setting('archive_mode') as mode");
    if (rows[0]?.mode !== 'on')
      throw new Error(
        'The database was started by an older version and keeps no archive of its log: restart the server, then back up.',
      );
    const startedAt = new Date().toISOString();
    const folder = path.join(backups, `base-${startedAt.replaceAll(/[:.]/g, '')}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await client.query("select pg_backup_start('xingcheng', true)");
    const { folders, files } = await copySealed(source.dataFolder, folder, key);
    // Waits until the last segment this copy needs is in the archive.
    const stopped = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop()');
    const label = stopped.rows[0]?.label ?? '';
    const firstSegment = /file ([0-9A-F]{24})/.exec(label)?.[1];
    if (!firstSegment) throw new Error('PostgreSQL did not say where the backup begins.');
    const stoppedAt = new Date().toISOString();
    await writeManifest(key, folder, {
      startedAt,
      stoppedAt,
      firstSegment,
      label,
      state: { ...state, port: null },
      folders,
      files,
    });
    return { folder, bytes: files.reduce((sum, file) => sum + file.size, 0) };
  });
}

async function copySealed(
  dataFolder: string,
  folder: string,
  key: KeyObject,
): Promise<Pick<Manifest, 'folders' | 'files'>> {
  const found: Pick<Manifest, 'folders' | 'files'> = { folders: [], files: [] };
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(path.join(dataFolder, below), { withFileTypes: true })) {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) {
        found.folders.push(name);
        if (below === '' && EMPTY.has(entry.name)) continue;
        await walk(name);
      } else if (!LEFT_OUT.has(entry.name)) await copyOne(name);
    }
  };
  const copyOne = async (name: string): Promise<void> => {
    const to = path.join(folder, `${found.files.length}.sealed`);
    try {
      const content = await sealTo(
        key,
        name,
        createReadStream(path.join(dataFolder, name)) as AsyncIterable<Buffer>,
        to,
      );
      found.files.push({ path: name, ...content });
    } catch (error) {
      // A table dropped meanwhile: the log says so too.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await rm(to, { force: true });
    }
  };
  await walk('');
  return found;
}
