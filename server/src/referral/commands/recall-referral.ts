import { LockMode } from '@mikro-orm/core';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../../access/index.js';
import { settleTasks, tell } from '../../casefile/index.js';
import { consentInForce } from '../../people/index.js';
import { STATUTORY_SERVICES } from '../referral-rules.data.js';
import { Referral } from '../referral.entity.js';
import { took } from './took.js';
import { leave } from './tracing.js';

interface Recalled {
  personId: string;
  service: ReferralService;
  fromOrganisationId: string;
  /** The guardian refuses: an appointment that was made falls away too. */
  acceptedToo?: boolean;
}

/**
 * For hand-offs: the ground of a referral fell away, because a screening was corrected or struck out. One that the receiver has
 * accepted stays: people have made an appointment, and people must end it.
 */
export async function recallReferral(
  ctx: Ctx,
  { personId, service, fromOrganisationId, acceptedToo = false }: Recalled,
): Promise<Referral | null> {
  const accepted = acceptedToo ? [ReferralStatus.ACCEPTED, ReferralStatus.LOST, ReferralStatus.DECLINED] : [];
  const unanswered = {
    $in: [ReferralStatus.DRAFT, ReferralStatus.SENT, ReferralStatus.RECEIVED, ReferralStatus.RETURNED, ...accepted],
  };
  const referral = await ctx.em.findOne(
    Referral,
    { person: personId, service, fromOrganisation: fromOrganisationId, status: unanswered },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!referral) return null;
  await takeBack(ctx, referral);
  return referral;
}

/** A consent to share no longer stands: whoever was asked by it is asked no more. Drafts are the sender's own and stay. */
export async function recallUnshared(ctx: Ctx, personId: string): Promise<void> {
  const live = await ctx.em.find(
    Referral,
    { person: personId, status: { $in: SHARED }, service: { $nin: STATUTORY_SERVICES } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const referral of live)
    if ((await consentInForce(ctx, personId, 'SHARING', referral.toOrganisation.id)) !== 'CONSENTED')
      await takeBack(ctx, referral);
}

const SHARED: ReferralStatus[] = ['SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED', 'ATTENDED', 'LOST'];

async function takeBack(ctx: Ctx, referral: Referral): Promise<void> {
  const personId = referral.person.id;
  const before = referral.status;
  const known = before !== ReferralStatus.DRAFT;
  referral.status = ReferralStatus.CLOSED;
  await took(ctx, referral, 'withdraw', before);
  await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE'], 'CANCELLED');
  const record = { recordType: 'Referral', recordId: referral.id };
  if (known)
    tell(ctx, {
      personId,
      chapter: 'REFERRAL',
      kind: 'REFERRAL_CLOSED',
      facts: { service: referral.service },
      ...record,
    });
  await leave(ctx, referral);
}
