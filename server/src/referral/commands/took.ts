import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../../access/index.js';
import { revokeLinks } from '../link/revoke-links.js';
import type { Referral } from '../referral.entity.js';
import type { ReferralMove } from '../referral.machine.js';
import { ReferralStep } from '../referral-step.entity.js';
import { openWord, sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { RESULT_NOTE, STEP_NOTE, STEP_RESULT_NOTE } from '../places.js';

/** What the way itself records beside the moves. */
export type StepName = ReferralMove | 'draft' | 'escalate' | 'hideResult' | 'showResult';

/** Statuses in which the receiver owes something; in any other a link to it has nothing to answer. */
const ANSWERABLE: readonly ReferralStatus[] = ['SENT', 'RECEIVED', 'ACCEPTED', 'ATTENDED'];

/** Writes the step into the way, as the referral stands after it. */
export async function took(
  ctx: Ctx,
  referral: Referral,
  move: StepName,
  statusBefore: ReferralStatus | null,
  note: string | null = null,
): Promise<void> {
  const said = move === 'writeResult';
  const id = newId();
  const result = said ? openWord(ctx.keys, RESULT_NOTE, referral.id, referral.resultNoteCell) : null;
  ctx.em.create(ReferralStep, {
    id,
    referral,
    at: ctx.now,
    takenOn: ctx.today,
    move,
    statusBefore,
    status: referral.status,
    accountId: ctx.who.accountId,
    organisationId: ctx.who.organisationId,
    byLink: ctx.who.system === BY_LINK,
    noteCell: sealWord(ctx.keys, STEP_NOTE, id, note),
    answerDueOn: referral.answerDueOn ?? null,
    attendDueOn: referral.attendDueOn ?? null,
    appointmentOn: referral.appointmentOn ?? null,
    attendedOn: referral.attendedOn ?? null,
    declineReason: move === 'decline' ? (referral.declineReason ?? null) : null,
    lostReason: move === 'lose' ? (referral.lostReason ?? null) : null,
    result: said ? (referral.result ?? null) : null,
    resultNoteCell: sealWord(ctx.keys, STEP_RESULT_NOTE, id, result),
  });
  if (!ANSWERABLE.includes(referral.status)) await revokeLinks(ctx, referral.id);
}

/** How the audit trail and the way name somebody who answers without an account. */
export const BY_LINK = 'one-time referral link';
