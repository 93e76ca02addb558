import { NotFound } from '../../platform/graphql/refusal.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { openSession } from '../sessions.js';

/** Works on for another of one's own organisations. The session's id changes with the role. */
export async function switchMembership(ctx: Ctx, id: string): Promise<void> {
  const membership = await ctx.em.findOne(Membership, {
    id,
    account: ctx.actor.accountId,
    $or: [{ endedOn: null }, { endedOn: { $gt: ctx.today } }],
  });
  if (!membership) throw new NotFound();
  ctx.sessionsChange();
  await ctx.em.execute('update session set revoked_at = ? where id_hash = ?', [ctx.now, ctx.sessionHash]);
  ctx.setSession(await openSession(ctx.em, ctx.actor.accountId, membership.id, ctx.now));
}
