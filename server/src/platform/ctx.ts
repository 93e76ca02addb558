import type { Clock, IsoDate } from './clock.js';
import type { Keys } from './crypto/keys.js';
import type { Db } from './db/db.js';
import type { Reach } from './db/reach.js';
import type { JobSender } from './jobs/jobs.js';
import type { Log } from './logging.js';

export type Language = 'zh' | 'en';

/** Who acts, as far as the platform needs to know: for audit rows and idempotency, not for permission. */
export interface Who {
  accountId: string | null;
  organisationId: string | null;
  role: string | null;
  /** Set when nobody signed in acts: a job, a seed, a one-time link. Says why. */
  system: string | null;
  /** From where, as far as the network and the browser say; null inside the server. */
  address: string | null;
  device: string | null;
  /** Beginning of the hash of the session's token: tells sign-ins apart and opens none; null without a session. */
  session: string | null;
  /** Emergency accesses this reader has open: what is done to one of these persons is marked with it in the trail. */
  glass: readonly { id: string; personId: string }[];
}

/** What every command, query and job is given. Time and identity come from here and from nowhere else. */
export interface PlatformCtx {
  em: Db;
  clock: Clock;
  readonly today: IsoDate;
  readonly now: Date;
  readonly lang: Language;
  requestId: string;
  /** Made by the client once per intent and repeated on retry: one effect however often it arrives. */
  idempotencyKey: string | null;
  readonly who: Who;
  /** Nothing may be changed for now: the disk of the database is nearly full. */
  readonly readOnly?: boolean;
  /** How far the database lets this request see; the service narrows further. */
  reach: Reach;
  keys: Keys;
  jobs: JobSender;
  log: Log;
  /** Work that must outlive a refusal, such as counting a failed sign-in: runs in its own transaction after the rollback. */
  afterRollback(work: (em: Db) => Promise<void>): void;
  /** The transaction is to be done again from its beginning: forgets what the first try left to be done after it. */
  startOver(): void;
  /** What is to be done as soon as this transaction has committed, before anybody is answered. Dropped when it does not. */
  afterCommit(work: () => Promise<void>): void;
  /** The answer of an earlier request is given once more: what came with it beside the answer is given again. */
  answeredAgain?(operation: string): Promise<void>;
  /** Runs that work; called by whoever commits. */
  committed(): Promise<void>;
  /** Tells the other rooms, inside this transaction. */
  publish(event: object): Promise<void>;
}
