import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config.js';
import { startEmbedded } from './embedded/start-embedded.js';

export interface Database {
  url: string;
  /** The cluster behind it, where it is ours: its folder and port. */
  embedded: { dataFolder: string; port: number } | null;
  stop(): Promise<void>;
}

const OLDEST = 150_000;

/** The database named by DATABASE_URL, checked first; otherwise the embedded one. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  if (!config.databaseUrl) {
    const embedded = await startEmbedded({ dataFolder: path.join(config.dataFolder, 'postgres'), log });
    return { url: embedded.ownerUrl, embedded, stop: () => embedded.stop() };
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
  return { url: config.databaseUrl, embedded: null, stop: async () => {} };
}
