import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createEmpty(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) =>
    client.query(`create database ${client.escapeIdentifier(name)} template template0`),
  );
}

export async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) {
      await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
    }
  });
}

export type FreshDatabase = { url: string; drop(): Promise<void> };

/** A copy of the template, made by the file system: far faster than running migrations again. */
export async function copyDatabase(adminUrl: string, template: string, prefix: string): Promise<FreshDatabase> {
  const name = `${prefix}${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} strategy file_copy`,
    ),
  );
  return {
    url: withDatabase(adminUrl, name),
    drop: () => asAdmin(adminUrl, (client) => dropPatiently(client, name)),
  };
}

/** A vacuum of the server's own may be looking at the tables; it has gone a moment later. */
async function dropPatiently(client: Client, name: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
      return;
    } catch (error) {
      if (tries === 20 || !(error instanceof Error && error.message.includes('terminate process'))) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
