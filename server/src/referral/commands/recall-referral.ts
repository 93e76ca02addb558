import { LockMode } from '@mikro-orm/core';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../../access/index.js';
import { settleTasks, tell } from '../../casefile/index.js';
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
  const before = referral.status;
  const known = before !== ReferralStatus.DRAFT;
  referral.status = ReferralStatus.CLOSED;
  await took(ctx, referral, 'withdraw', before);
  await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE'], 'CANCELLED');
  const record = { recordType: 'Referral', recordId: referral.id };
  if (known) tell(ctx, { personId, chapter: 'REFERRAL', kind: 'REFERRAL_CLOSED', facts: { service }, ...record });
  await leave(ctx, referral);
  return referral;
}
