import { Client } from 'pg';

const LOCK = 4_403_006;

/**
 * Several servers may start at once: one brings the database up to date, the others wait for it and find nothing left to do.
 * Held on a connection of its own, so that it goes when the server does.
 */
export async function oneAtATime<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process without a word.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
