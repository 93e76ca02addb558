import type { PlatformCtx } from '../ctx.js';
import { bindAudit } from '../audit/audit.js';
import { EVERYWHERE, reachSettings, seeWithin, type Reach } from './reach.js';

const narrow = new WeakMap<object, Reach>();

/**
 * The same request, reading without the database's net: for a rule that must know of people its reader does not reach, such as
 * "is this number taken?". What is answered must not carry what was seen. `why` is for whoever reviews the code.
 */
export function beyond<C extends PlatformCtx>(ctx: C, _why: string): C {
  if (ctx.reach === EVERYWHERE) return ctx;
  const wide = Object.create(ctx, { reach: { value: EVERYWHERE } }) as C;
  narrow.set(wide, ctx.reach);
  return wide;
}

/** The reach to come back to after a statement that went beyond it; undefined for an ordinary request. */
export const narrowReachOf = (ctx: PlatformCtx): Reach | undefined => narrow.get(ctx);

/** The same for a command, which also changes rows of people its author does not reach: a hand-off, a merge, a transfer. */
export async function beyondReach<C extends PlatformCtx, T>(
  ctx: C,
  why: string,
  work: (ctx: C) => Promise<T>,
): Promise<T> {
  const before = ctx.reach;
  if (before === EVERYWHERE) return await work(ctx);
  if (!ctx.em.isInTransaction()) return await work(apart(beyond(ctx, why)));
  await ctx.em.flush();
  await seeWithin(ctx.em, EVERYWHERE);
  ctx.reach = EVERYWHERE;
  try {
    const answer = await work(ctx);
    await ctx.em.flush();
    return answer;
  } finally {
    ctx.reach = before;
    // A statement that failed has ended the transaction; there is nothing left to narrow.
    await seeWithin(ctx.em, before).catch(() => undefined);
  }
}

/** With an entity manager of its own: what else the request does meanwhile stays within its reach. */
function apart<C extends PlatformCtx>(wide: C): C {
  const em = wide.em.fork();
  em.setSessionContext({ variables: reachSettings(EVERYWHERE, wide.today) });
  const own = Object.create(wide, { em: { value: em } }) as C;
  bindAudit(em, own);
  return own;
}
