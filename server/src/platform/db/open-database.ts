import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config.js';
import { ensureRoles } from './roles.js';
import { startEmbedded } from './embedded/start-embedded.js';

export interface Database {
  /** As the owner of the tables: for migrations and nothing else. */
  url: string;
  /** Whether the roles of `roles.ts` are there to serve; else the owner serves, under row security that is forced on it. */
  roles: boolean;
  /** The cluster behind it, where it is ours: its folder and port. */
  embedded: { dataFolder: string; port: number } | null;
  stop(): Promise<void>;
}

const OLDEST = 150_000;

/** The database named by DATABASE_URL, checked first; otherwise the embedded one. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  if (!config.databaseUrl) {
    const embedded = await startEmbedded({ dataFolder: path.join(config.dataFolder, 'postgres'), log });
    return { url: embedded.ownerUrl, roles: true, embedded, stop: () => embedded.stop() };
  }
  const client = new Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < OLDEST) throw new Error('PostgreSQL 15 or newer is needed.');
  } catch (error) {
    throw new Error(
      `The database in DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)} Check the address, or unset DATABASE_URL to use the embedded one.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  const roles = await ensureRoles(config.databaseUrl, config.databaseUrl);
  if (!roles)
    log(
      'This connection may not create database roles: the owner of the tables serves, under row security that is forced on it. Give it CREATEROLE once to have roles apart.',
    );
  return { url: config.databaseUrl, roles, embedded: null, stop: async () => {} };
}
