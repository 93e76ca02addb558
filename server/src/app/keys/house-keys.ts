import { Client } from 'pg';
import type { Keys } from '../../platform/crypto/keys.js';
import { openKeyring, refreshKeyring } from '../../platform/crypto/keyring.js';
import type { Suite } from '../../platform/crypto/suites.js';
import type { Log } from '../../platform/logging.js';
import { tryOldCells } from './try-old-cells.js';

/** A server learns of a new generation within this time; it comes into force after several of them. */
const LOOK_MS = 5_000;

/** The keys of this house, opened by the owner of its tables. Makes the keyring where there is none. */
export async function openHouseKeys(ownerUrl: string, master: Buffer, suite: Suite): Promise<Keys> {
  return await connected(ownerUrl, (client) => openKeyring(client, master, suite, (keys) => tryOldCells(client, keys)));
}

/** Keeps the keys of a working server in line with the keyring. */
export function watchHouseKeys(url: string, master: Buffer, keys: Keys, log: Log): { stop(): Promise<void> } {
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking
      .then(() => connected(url, (client) => refreshKeyring(client, master, keys)))
      .catch((error: Error) => log.error({ err: error.message }, 'the keyring was not read'));
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
