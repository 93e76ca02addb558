import { access, constants, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded.types.js';

const MAJOR = '18';

export async function requireWritable(dataFolder: string): Promise<void> {
  const parent = dirname(dataFolder);
  try {
    await mkdir(parent, { recursive: true });
    await access(parent, constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedPostgresError(
      `The folder ${parent} cannot be written, so the built-in database has no place: make it writable, or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** 'none' may be initialised, 'whole' may be started; anything between is somebody's data and is left alone. */
export async function inspectDataFolder(dataFolder: string): Promise<'none' | 'whole'> {
  const content = await readdir(dataFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} cannot be read (${error.code}): correct its owner and mode, or name another folder.`,
    );
  });
  if (content.length === 0) return 'none';
  const version = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch(() => '');
  const control = await stat(join(dataFolder, 'global', 'pg_control')).catch(() => undefined);
  if (version.trim() === '' || control?.size !== 8192) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} is half-written or is no database: restore a backup there, or move it away and start again with an empty one.`,
    );
  }
  if (version.trim() !== MAJOR) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} belongs to PostgreSQL ${version.trim()} and this is ${MAJOR}: restore a logical backup into an empty folder.`,
    );
  }
  return 'whole';
}
