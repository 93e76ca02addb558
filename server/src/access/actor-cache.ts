import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Db } from '../platform/db/db.js';
import type { Log } from '../platform/logging.js';
import type { Actor } from './actor.js';
import { actorOfToken, hashToken } from './sessions.js';

/** A change that was not heard of is felt after this time at the latest. */
const KEEP_MS = 2_000;
const MOST = 5_000;
const CHANNEL = 'access_changed';
const TRY_AGAIN_MS = 1_000;
/** How long somebody who ends a session waits for its echo. */
const HEARD_MS = 200;

/**
 * Who is behind a token, remembered for a moment by this process, so that not every request asks the database anew.
 * The database tells every process of a change of sessions, accounts, memberships and organisations when it commits
 * (`access.ddl.ts`); whatever is remembered is forgotten then. While nobody listens, nothing is remembered: before the first
 * connection, after a lost one, and where notifications do not come through (a pooler between us and the database).
 */
export class ActorCache {
  readonly #known = new Map<string, { actor: Actor; until: number }>();
  readonly #log: Log;
  /** Counts changes: what was read before one is not remembered after it. */
  #changes = 0;
  #hearing = false;
  #closed = false;
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  get hearing(): boolean {
    return this.#hearing;
  }

  async actorOf(em: () => Db, token: string, now: Date): Promise<Actor | null> {
    if (!this.#hearing) return await actorOfToken(em(), token, now);
    const hash = hashToken(token);
    const known = this.#known.get(hash);
    const at = performance.now();
    if (known && known.until > at) return known.actor;
    const before = this.#changes;
    const actor = await actorOfToken(em(), token, now);
    if (!actor || !this.#hearing || before !== this.#changes) return actor;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(hash, { actor, until: at + KEEP_MS });
    return actor;
  }

  /** After the commit of a change made here: forgets at once, and lets the other processes hear of it before anybody is answered. */
  async changed(): Promise<void> {
    if (!this.#hearing) return;
    const heard = new Promise<void>((done) => {
      this.#waiting.push(done);
      setTimeout(done, HEARD_MS).unref();
    });
    this.#forget();
    await heard;
  }

  /** Listens until `close`. A lost connection is made again; meanwhile every request asks the database. */
  async listen(url: string): Promise<void> {
    if (this.#closed) return;
    const client = new Client({ connectionString: url, keepAlive: true, application_name: 'xingcheng sessions' });
    const lost = (error?: Error) => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#hearing = false;
      this.#forget();
      if (this.#closed) return;
      this.#log.warn(
        { err: error?.message },
        'sessions are asked of the database for each request until it is heard again',
      );
      this.#again = setTimeout(() => void this.listen(url), TRY_AGAIN_MS).unref();
    };
    this.#client = client;
    client.on('error', lost);
    client.on('end', () => lost());
    const greeting = randomUUID();
    client.on('notification', ({ payload }) => {
      if (payload === greeting) this.#hearing = true;
      this.#forget();
      for (const go of this.#waiting.splice(0)) go();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // Heard back by its own ear: a pooler swallows notifications without a word.
      await client.query('select pg_notify($1, $2)', [CHANNEL, greeting]);
    } catch (error) {
      client.end().catch(() => undefined);
      lost(error instanceof Error ? error : undefined);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#hearing = false;
    await this.#client?.end().catch(() => undefined);
  }

  #forget(): void {
    this.#changes += 1;
    this.#known.clear();
  }
}
