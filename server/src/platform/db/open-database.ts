import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config.js';
import { DbRole, ensureRoles, urlAs } from './roles.js';
import { startEmbedded } from './embedded/start-embedded.js';

export interface Database {
  /** As the owner of the tables: for migrations and nothing else. Never through a pooler. */
  url: string;
  /** The same through a pooler that gives out a connection per transaction, where there is one: for requests. */
  pooledUrl: string | null;
  /** Whether the roles of `roles.ts` are there to serve; else the owner serves, under row security that is forced on it. */
  roles: boolean;
  /** The cluster behind it, where it is ours: its folder and port. */
  embedded: { dataFolder: string; port: number } | null;
  stop(): Promise<void>;
}

const OLDEST = 150_000;

/** The database named by DATABASE_URL, checked first; otherwise the embedded one. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databaseDirectUrl' | 'dataFolder'>,
  log: (line: string) => void,
): Promise<Database> {
  if (!config.databaseUrl) {
    const embedded = await startEmbedded({ dataFolder: path.join(config.dataFolder, 'postgres'), log });
    return { url: embedded.ownerUrl, pooledUrl: null, roles: true, embedded, stop: () => embedded.stop() };
  }
  const pooledUrl = config.databaseDirectUrl && config.databaseUrl;
  const url = config.databaseDirectUrl ?? config.databaseUrl;
  const name = pooledUrl ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL';
  await requireUsable(name, url);
  const roles = await ensureRoles(url, url);
  if (!roles)
    log(
      'This connection may not create database roles: the owner of the tables serves, under row security that is forced on it. Give it CREATEROLE once to have roles apart.',
    );
  // The pooler has to know the roles as well, by asking the database for them or from a list of its own.
  if (pooledUrl) await requireUsable('DATABASE_URL', roles ? urlAs(DbRole.API, pooledUrl) : pooledUrl);
  return { url, pooledUrl, roles, embedded: null, stop: async () => {} };
}

async function requireUsable(name: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < OLDEST) throw new Error('PostgreSQL 15 or newer is needed.');
  } catch (error) {
    throw new Error(
      `The database in ${name} cannot be used by "${new URL(url).username}": ${error instanceof Error ? error.message : String(error)} Check the address, or unset DATABASE_URL to use the embedded one.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
