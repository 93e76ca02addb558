import { spawn } from 'node:child_process';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError, type UserIds } from './embedded.types.js';

/** Built aside and renamed at the end: a start that was interrupted here leaves no half-written data folder behind. */
export async function initialise(
  binaries: Binaries,
  dataFolder: string,
  password: string,
  user: UserIds | undefined,
  throwAway: boolean,
): Promise<void> {
  const aside = `${dataFolder}.new`;
  const passwordFile = `${dataFolder}.password`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([aside, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  try {
    await runInitdb(
      binaries,
      [
        `--pgdata=${aside}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // Code point order: a plain b-tree then also serves searches by prefix.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        ...(throwAway ? ['--no-sync'] : []),
      ],
      user,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(dataFolder, { recursive: true, force: true });
  await rename(aside, dataFolder);
}

async function runInitdb(binaries: Binaries, flags: string[], user: UserIds | undefined): Promise<void> {
  const child = spawn(binaries.initdb, flags, {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: process.env.TZ },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code === 0) return;
  const reason = complaint.split('\n').findLast((line) => line.includes('error')) ?? complaint.trim();
  throw new EmbeddedPostgresError(
    `The built-in database could not be set up (${reason}): check free space and the owner of the folder, or set DATABASE_URL to a PostgreSQL 18 server.`,
  );
}
