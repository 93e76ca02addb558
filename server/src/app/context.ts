import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  actorOfServiceToken,
  followSwitch,
  hashToken,
  isSwitch,
  openGlass,
  reachOf,
  type Actor,
  type ActorCache,
  type Client,
  type Ctx,
} from '../access/index.js';
import type { Clock } from '../platform/clock.js';
import type { Keys } from '../platform/crypto/keys.js';
import type { Language, Who } from '../platform/ctx.js';
import { bindAudit } from '../platform/audit/audit.js';
import { bindClock } from '../platform/db/base-properties.js';
import type { Db } from '../platform/db/db.js';
import { beyondReach } from '../platform/db/beyond.js';
import { EVERYWHERE, NOWHERE, reachSettings, type Reach } from '../platform/db/reach.js';
import type { Orm } from '../platform/db/orm.js';
import type { Dispatcher } from '../platform/events/events.js';
import { Refused } from '../platform/graphql/refusal.js';
import { addressOf, cookieOf } from '../platform/http/security.js';
import type { JobSender } from '../platform/jobs/jobs.js';
import type { Log } from '../platform/logging.js';
import type { Space } from '../platform/space/space.js';

export interface ContextParts {
  orm: Orm;
  clock: Clock;
  keys: Keys;
  jobs: JobSender;
  log: Log;
  dispatcher: Dispatcher<Ctx>;
  /** Whether there is room on the disk of the embedded database; absent where the database is not ours. */
  space?: Space;
  /** Who is behind which session, remembered for a moment. */
  actors: ActorCache;
  /** `__Host-sid` behind https, `sid` on a loopback address. */
  cookie: string;
  /** How many reverse proxies of our own stand before us; only their word about the address counts. */
  proxies: number;
}

interface Given {
  actor: Actor | null;
  /** Work that looks at everybody though it is done in somebody's name: a job. Its commands ask for reach as ever. */
  everywhere?: boolean;
  system?: string;
  lang?: Language;
  idempotencyKey?: string | null;
  sessionHash?: string | null;
  client?: Client;
  setSession?: (token: string | null) => void;
  clock?: Clock;
  /** An entity manager that is in a transaction already, where several people's deeds are to commit together: seeds only. */
  em?: Db;
}

/** Jobs and seeds come from nowhere. */
const INSIDE: Client = { address: 'server', device: '' };

/**
 * What a command may know about where and when it runs. A class with its getters on the prototype: Apollo copies
 * the context's own properties, and an own getter would be called by the copy.
 */
class RequestCtx implements Ctx {
  readonly em: Db;
  readonly clock: Clock;
  readonly lang: Language;
  readonly requestId = randomUUID();
  readonly idempotencyKey: string | null;
  readonly who: Who;
  reach: Reach;
  readonly keys: Keys;
  readonly jobs: JobSender;
  readonly log: Log;
  readonly actorOrNull: Actor | null;
  readonly sessionHash: string | null;
  readonly client: Client;
  readonly setSession: (token: string | null) => void;
  readonly dispatcher: Dispatcher<Ctx>;
  /** Work of a refused request that must outlive its rollback. */
  readonly pending: ((em: Db) => Promise<void>)[] = [];
  readonly whenCommitted: (() => Promise<void>)[] = [];
  readonly actors: ActorCache;
  readonly space: Space | undefined;

  constructor(parts: ContextParts, given: Given) {
    const { actor } = given;
    this.em = given.em ?? parts.orm.em.fork();
    this.clock = given.clock ?? parts.clock;
    this.lang = given.lang ?? actor?.language ?? 'zh';
    this.idempotencyKey = given.idempotencyKey ?? null;
    this.who = {
      accountId: actor?.accountId ?? null,
      organisationId: actor?.organisationId ?? null,
      role: actor?.role ?? null,
      system: given.system ?? null,
      address: given.client?.address ?? null,
      device: given.client?.device || null,
      session: given.sessionHash?.slice(0, 16) ?? null,
      glass: openGlass(actor, (given.clock ?? parts.clock).now()),
    };
    this.reach =
      given.system || given.everywhere || given.em ? EVERYWHERE : actor ? reachOf(actor, this.clock.now()) : NOWHERE;
    this.keys = parts.keys;
    this.jobs = parts.jobs;
    this.log = parts.log;
    this.actorOrNull = actor;
    this.sessionHash = given.sessionHash ?? null;
    this.client = given.client ?? INSIDE;
    this.setSession = given.setSession ?? (() => {});
    this.dispatcher = parts.dispatcher;
    this.actors = parts.actors;
    this.space = parts.space;
  }

  get readOnly(): boolean {
    return this.space?.readOnly ?? false;
  }

  get today(): string {
    return this.clock.today();
  }

  get now(): Date {
    return this.clock.now();
  }

  get actor(): Actor {
    if (!this.actorOrNull) throw new Refused('SIGN_IN_REQUIRED');
    return this.actorOrNull;
  }

  afterRollback(work: (em: Db) => Promise<void>): void {
    this.pending.push(work);
  }

  startOver(): void {
    this.pending.length = 0;
    this.whenCommitted.length = 0;
  }

  afterCommit(work: () => Promise<void>): void {
    this.whenCommitted.push(work);
  }

  /** Two that arrive at once under the token of before: the second one waited, and is given the new token as well. */
  async answeredAgain(operation: string): Promise<void> {
    if (!isSwitch(operation) || !this.sessionHash || !this.idempotencyKey) return;
    const of = { idHash: this.sessionHash, key: this.idempotencyKey, now: this.now };
    const next = await followSwitch(this.em.fork(), this.keys, of);
    if (next) this.setSession(next);
  }

  async committed(): Promise<void> {
    for (const work of this.whenCommitted.splice(0)) await work();
  }

  sessionsChange(): void {
    this.afterCommit(() => this.actors.changed());
  }

  async publish(event: object): Promise<void> {
    await beyondReach(this, 'a hand-off writes for whoever is next', (ctx) => this.dispatcher.dispatch(ctx, event));
  }
}

/** One context per request, job or seeded deed. */
export function makeCtx(parts: ContextParts, given: Given): Ctx {
  const ctx = new RequestCtx(parts, given);
  // A transaction begun elsewhere carries the reach of whoever began it.
  if (!ctx.em.isInTransaction()) ctx.em.setSessionContext({ variables: reachSettings(ctx.reach, ctx.today) });
  bindAudit(ctx.em, ctx);
  bindClock(ctx.em, () => ctx.clock.now());
  afterRollbacks.set(ctx, async () => {
    for (const work of ctx.pending.splice(0)) {
      const em = parts.orm.em.fork();
      em.setSessionContext({ variables: reachSettings(EVERYWHERE, ctx.today) });
      await work(em);
    }
  });
  return ctx;
}

const afterRollbacks = new WeakMap<Ctx, () => Promise<void>>();

/** Runs what a refused request left to do. */
export async function settle(ctx: Ctx): Promise<void> {
  await afterRollbacks.get(ctx)?.();
}

export async function contextOfRequest(
  parts: ContextParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Ctx> {
  const client: Client = {
    address: addressOf(request, parts.proxies),
    device: (request.headers['user-agent'] ?? '').slice(0, 300),
  };
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  // Whoever sends a token is the token, whatever cookie comes with it.
  const shown = bearer ? null : cookieOf(request, parts.cookie);
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' && header.length <= 60 ? header : null;
  const now = parts.clock.now();
  const behind = (token: string) => parts.actors.actorOf(() => parts.orm.em.fork(), token, now);
  const known = shown && (await behind(shown));
  // A switch whose answer was lost and that is sent again comes with the token it has given up.
  const next =
    shown && key && !known
      ? await followSwitch(parts.orm.em.fork(), parts.keys, { idHash: hashToken(shown), key, now })
      : null;
  const token = next ?? shown;
  const actor = bearer
    ? await actorOfServiceToken(parts.orm.em.fork(), bearer, client.address, now)
    : next
      ? await behind(next)
      : known || null;
  const asked = request.headers['accept-language'] ?? '';
  const ctx = makeCtx(parts, {
    actor,
    lang: asked.startsWith('en') ? 'en' : asked.startsWith('zh') ? 'zh' : (actor?.language ?? 'zh'),
    idempotencyKey: key,
    sessionHash: token ? hashToken(token) : null,
    client,
    setSession: (given) => {
      const secure = parts.cookie.startsWith('__Host-') ? '; Secure' : '';
      response.setHeader(
        'set-cookie',
        `${parts.cookie}=${given ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${given ? '' : '; Max-Age=0'}`,
      );
    },
  });
  if (next && actor) ctx.setSession(next);
  return ctx;
}

/** Unscoped work without a person: jobs and seeds. Audited with its reason. */
export async function asSystem<T>(
  parts: ContextParts,
  reason: string,
  work: (ctx: Ctx) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  return await inTransaction(
    makeCtx(parts, clock ? { actor: null, system: reason, clock } : { actor: null, system: reason }),
    work,
  );
}

export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  await ctx.em.begin();
  try {
    const result = await work(ctx);
    await ctx.em.flush();
    await ctx.em.commit();
    await ctx.committed();
    return result;
  } catch (error) {
    await ctx.em.rollback();
    throw error;
  }
}
