import { randomBytes } from 'node:crypto';
import { Refused } from '../../platform/graphql/refusal.js';
import type { Ctx } from '../ctx.js';
import { hashToken } from '../sessions.js';
import { tokenAfterSwitch } from './after-switch.js';

/**
 * For deeds that need more than an open browser (breaking the glass, unveiling, giving roles): the reader proved who he is,
 * in this session, at most so many minutes ago. Refuses with SIGN_IN_FRESH; `confirmIdentity` answers it. Programs never pass.
 */
export async function requireFreshSignIn(ctx: Ctx, minutes: number): Promise<void> {
  if (ctx.actor.scopes) throw new Refused('NOT_ALLOWED');
  const [row] = (await ctx.em.execute('select fresh_at as "freshAt" from session where id_hash = ?', [
    ctx.sessionHash,
  ])) as { freshAt: Date | string | null }[];
  const since = row?.freshAt ? ctx.now.getTime() - new Date(row.freshAt).getTime() : Infinity;
  if (since > minutes * 60_000) throw new Refused('SIGN_IN_FRESH', null, { minutes });
}

/** Gives the running session a new token, so that one seen before is worth nothing; the old one ends in this moment. A switch may be repeated (`after-switch.ts`). */
export async function changeToken(
  ctx: Ctx,
  set: { freshAt?: Date; factorAt?: Date; membershipId?: string },
): Promise<void> {
  const again = set.membershipId && ctx.sessionHash && ctx.idempotencyKey;
  const token = again
    ? tokenAfterSwitch(ctx.keys, ctx.sessionHash ?? '', again)
    : randomBytes(32).toString('base64url');
  const next = hashToken(token);
  await ctx.em.execute(
    `update session set id_hash = ?, fresh_at = coalesce(?, fresh_at), factor_at = coalesce(?, factor_at), membership_id = coalesce(?, membership_id)
     where id_hash = ?`,
    [next, set.freshAt ?? null, set.factorAt ?? null, set.membershipId ?? null, ctx.sessionHash],
  );
  ctx.sessionsChange();
  ctx.sessionHash = next;
  ctx.setSession(token);
}
