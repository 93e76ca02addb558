import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { Referral } from '../referral.entity.js';
import { referralMachine } from '../referral.machine.js';
import { LINK_MOVES } from './link-rules.data.js';
import type { IssuedLink } from './link.types.js';
import { openLink } from './open-link.js';

/** The sender gives a receiver without an account a way to answer: on paper, by phone, however they speak to each other. */
export async function issueReferralLink(ctx: Ctx, referralId: string): Promise<IssuedLink> {
  const referral = found(
    await ctx.em.findOne(Referral, { id: referralId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    'referralId',
  );
  await requireReach(ctx, 'referral.send', referral.person.id, 'referralId');
  if (referral.fromOrganisation.id !== ctx.actor.organisationId) throw new NotFound('referralId');
  const owes = LINK_MOVES.some((move) => (referralMachine[move].from as readonly string[]).includes(referral.status));
  if (!owes) throw new Refused('LINK_NOT_NOW', 'referralId');
  const { id, token, expiresAt } = await openLink(ctx, referral);
  return { id, address: `/answer#${token}`, expiresAt };
}
