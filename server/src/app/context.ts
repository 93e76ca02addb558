import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { actorOfToken, hashToken, type Actor, type Ctx } from '../access/index.js';
import type { Clock } from '../platform/clock.js';
import type { Keys } from '../platform/crypto/keys.js';
import type { Language } from '../platform/ctx.js';
import { bindAudit } from '../platform/audit/audit.js';
import { bindClock } from '../platform/db/base-properties.js';
import type { Db, Orm } from '../platform/db/orm.js';
import type { Dispatcher } from '../platform/events/events.js';
import { Refused } from '../platform/graphql/refusal.js';
import { cookieOf } from '../platform/http/security.js';
import type { JobSender } from '../platform/jobs/jobs.js';
import type { Log } from '../platform/logging.js';

export interface ContextParts {
  orm: Orm;
  clock: Clock;
  keys: Keys;
  jobs: JobSender;
  log: Log;
  dispatcher: Dispatcher<Ctx>;
  /** `__Host-sid` behind https, `sid` on a loopback address. */
  cookie: string;
}

interface Given {
  actor: Actor | null;
  system?: string;
  lang?: Language;
  idempotencyKey?: string | null;
  sessionHash?: string | null;
  setSession?: (token: string | null) => void;
  clock?: Clock;
}

/** One context per request, job or seeded deed: everything a command may know about where and when it runs. */
export function makeCtx(parts: ContextParts, given: Given): Ctx {
  const { actor } = given;
  const clock = given.clock ?? parts.clock;
  const em = parts.orm.em.fork();
  const ctx: Ctx = {
    em,
    clock,
    get today() {
      return clock.today();
    },
    get now() {
      return clock.now();
    },
    lang: given.lang ?? actor?.language ?? 'zh',
    requestId: randomUUID(),
    idempotencyKey: given.idempotencyKey ?? null,
    who: {
      accountId: actor?.accountId ?? null,
      organisationId: actor?.organisationId ?? null,
      role: actor?.role ?? null,
      system: given.system ?? null,
    },
    keys: parts.keys,
    jobs: parts.jobs,
    log: parts.log,
    get actor(): Actor {
      if (!actor) throw new Refused('SIGN_IN_REQUIRED');
      return actor;
    },
    actorOrNull: actor,
    sessionHash: given.sessionHash ?? null,
    setSession: given.setSession ?? (() => {}),
    afterRollback: (work) => {
      ctx.log.debug({ requestId: ctx.requestId }, 'work kept for after the rollback');
      pending.push(work);
    },
    publish: (event) => parts.dispatcher.dispatch(ctx, event),
  };
  const pending: ((em: Db) => Promise<void>)[] = [];
  bindAudit(em, ctx);
  bindClock(em, () => clock.now());
  afterRollbacks.set(ctx, async () => {
    for (const work of pending.splice(0)) await work(parts.orm.em.fork());
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
  const token = cookieOf(request, parts.cookie);
  const actor = token ? await actorOfToken(parts.orm.em.fork(), token, parts.clock.now()) : null;
  const key = request.headers['idempotency-key'];
  const asked = request.headers['accept-language'] ?? '';
  return makeCtx(parts, {
    actor,
    lang: asked.startsWith('en') ? 'en' : asked.startsWith('zh') ? 'zh' : (actor?.language ?? 'zh'),
    idempotencyKey: typeof key === 'string' && key.length <= 60 ? key : null,
    sessionHash: token ? hashToken(token) : null,
    setSession: (next) => {
      const secure = parts.cookie.startsWith('__Host-') ? '; Secure' : '';
      response.setHeader(
        'set-cookie',
        `${parts.cookie}=${next ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${next ? '' : '; Max-Age=0'}`,
      );
    },
  });
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
    return result;
  } catch (error) {
    await ctx.em.rollback();
    throw error;
  }
}
