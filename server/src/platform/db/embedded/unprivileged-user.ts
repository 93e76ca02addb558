import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, type Log, type UserIds } from './embedded.types.js';

const run = promisify(execFile);
const USER = 'postgres';

/** PostgreSQL refuses to run as root; an ordinary user needs nobody else (answers undefined). */
export async function unprivilegedUser(log: Log): Promise<UserIds | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await idsOf(USER);
  if (existing) return existing;
  log(`creating the system user "${USER}", because PostgreSQL refuses to run as root`);
  await createUser();
  const created = await idsOf(USER);
  if (!created) {
    throw new EmbeddedPostgresError(
      `PostgreSQL refuses to run as root and the system user "${USER}" could not be created: create it, or start as an ordinary user.`,
    );
  }
  return created;
}

async function createUser(): Promise<void> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]);
  } catch {
    // BusyBox systems have no useradd; idsOf afterwards tells whether this one worked.
    await run('adduser', ['-S', '-D', '-H', USER]).catch(() => undefined);
  }
}

async function idsOf(name: string): Promise<UserIds | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((l) => l.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
