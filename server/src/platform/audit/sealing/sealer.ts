import { Client } from 'pg';
import type { Keys } from '../../crypto/keys.js';
import type { Log } from '../../logging.js';
import type { Anchor } from './anchor.js';
import { HEADS, type Head } from './head.js';
import { sealNext } from './seal.js';

const LOOK_EVERY_MS = 2_000;
const LEADER = 4_403_002;

export interface Sealer {
  stop(): Promise<void>;
}

/**
 * Seals what was written, within five seconds, as long as this server runs. Of several servers one does it, the one that holds
 * the lock on its own connection; when it goes, the lock goes with it and another takes over.
 */
export function startSealer(url: string, keys: Keys, anchor: Anchor, log: Log, now: () => Date): Sealer {
  const { signal, abort } = stopSign();
  let wake = (): void => undefined;
  const running = (async () => {
    while (!signal.aborted) {
      await lead().catch((error: Error) => log.error({ err: error.message }, 'audit sealer'));
      await rest();
    }
  })();

  async function lead(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
    // Without a listener a lost connection would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (!signal.aborted && !(await isLeader(client))) await rest();
      while (!signal.aborted) {
        while (!signal.aborted && (await sealNext(client, keys.auditSeal, now())) > 0);
        await anchorHeads(client, anchor);
        await rest();
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async function rest(): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  return {
    async stop() {
      abort();
      wake();
      await running;
    },
  };
}

function stopSign(): { signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

async function isLeader(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LEADER]);
  return rows[0]?.mine === true;
}

/** Brings the heads that the second place does not have yet; also those that a crash left behind. */
export async function anchorHeads(db: Pick<Client, 'query'>, anchor: Anchor): Promise<void> {
  const anchored = (await anchor.read()).reduce((most, head) => Math.max(most, head.seq), 0);
  const { rows } = await db.query<Omit<Head, 'seq'> & { seq: string }>(`${HEADS} where seq > $1 order by seq`, [
    anchored,
  ]);
  if (rows.length > 0) await anchor.append(rows.map((row) => ({ ...row, seq: Number(row.seq) })));
}
