import { LockMode } from '@mikro-orm/core';
import type { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../../access/index.js';
import { settleTasks } from '../../casefile/index.js';
import { Referral } from '../referral.entity.js';
import { resultWritten } from './move-referral.js';
import { took } from './took.js';

interface Resolved {
  personId: string;
  service: ReferralService;
  /** The organisation that did what was asked. */
  organisationId: string;
  result: ReferralResult;
}

/**
 * For hand-offs: the receiver's own record shows that the person came, so the referral is answered by it. Nothing happens where
 * none is under way. The note stays empty: the sender reads what it may in the record itself.
 */
export async function resolveReferral(ctx: Ctx, done: Resolved): Promise<Referral | null> {
  const underWay = {
    $in: [ReferralStatus.SENT, ReferralStatus.RECEIVED, ReferralStatus.ACCEPTED, ReferralStatus.ATTENDED],
  };
  const referral = await ctx.em.findOne(
    Referral,
    { person: done.personId, service: done.service, toOrganisation: done.organisationId, status: underWay },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!referral) return null;
  const before = referral.status;
  Object.assign(referral, {
    status: ReferralStatus.RESULT_WRITTEN,
    answeredOn: referral.answeredOn ?? ctx.today,
    appointmentOn: referral.appointmentOn ?? ctx.today,
    bookedOn: referral.bookedOn ?? ctx.today,
    attendedOn: referral.attendedOn ?? ctx.today,
    result: done.result,
    escalatedOn: null,
  });
  await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE']);
  await took(ctx, referral, 'writeResult', before);
  await resultWritten(ctx, referral);
  return referral;
}
