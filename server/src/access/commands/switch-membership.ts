import { NotFound } from '../../platform/graphql/refusal.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { changeToken } from '../sessions/fresh.js';

/** Works on for another of one's own organisations. The session's token changes with the role. */
export async function switchMembership(ctx: Ctx, id: string): Promise<void> {
  const membership = await ctx.em.findOne(Membership, {
    id,
    account: ctx.actor.accountId,
    startedOn: { $lte: ctx.today },
    $or: [{ endedOn: null }, { endedOn: { $gt: ctx.today } }],
  });
  if (!membership) throw new NotFound();
  await changeToken(ctx, { membershipId: membership.id });
}
