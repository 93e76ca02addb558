import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { applyMove } from '../commands/move-referral.js';
import { BY_LINK } from '../commands/took.js';
import { Referral } from '../referral.entity.js';
import { referralMachine } from '../referral.machine.js';
import { LINK_MOVES } from './link-rules.data.js';
import type { AnswerByLinkInput } from './link.inputs.js';
import { linkReferral } from './link.queries.js';
import type { LinkAnswer } from './link.types.js';
import { openLink } from './open-link.js';
import { ReferralLink } from './referral-link.entity.js';
import { askedLink, countTry, holdingLink } from './try-link.js';

/**
 * One answer of a receiver without an account, done and audited as that organisation through the link. The link is spent with it
 * in the same transaction; where the receiver owes a further step, the answer hands out the next one.
 */
export async function answerByLink(ctx: Ctx, { token, ...input }: AnswerByLinkInput): Promise<LinkAnswer> {
  const held = await askedLink(ctx, token);
  if (!held) throw new Refused('LINK_NOT_VALID', 'token');
  ctx.afterRollback((em) => countTry(em, held.linkId, ctx.now));
  // The referral first, as every other move does: nobody waits for the other crosswise.
  const referral = await ctx.em.findOneOrFail(
    Referral,
    { id: held.referralId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  // The link may have been spent or taken back while this one waited for the row.
  if (!(await holdingLink(ctx, token))) throw new Refused('LINK_NOT_VALID', 'token');
  const link = await ctx.em.findOneOrFail(ReferralLink, { id: held.linkId });
  Object.assign(ctx.who, { organisationId: referral.toOrganisation.id, system: BY_LINK });
  link.usedAt = ctx.now;
  await applyMove(ctx, referral, { ...input, id: referral.id, version: referral.version });
  const owes = LINK_MOVES.some((move) => (referralMachine[move].from as readonly string[]).includes(referral.status));
  const next = owes ? await openLink(ctx, referral) : null;
  await ctx.em.flush();
  return {
    referral: await linkReferral(ctx, referral.id, next?.expiresAt ?? null),
    nextAddress: next ? `/answer#${next.token}` : null,
  };
}
