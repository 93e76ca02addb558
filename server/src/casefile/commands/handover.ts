import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { HandoverStatus } from '@xingcheng/shared/codes/handover-status';
import { found, isCityWide, requireBackgroundCheck, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { involve, requireReach, settleIn } from '../../people/index.js';
import { decide } from '../../platform/machine/machine.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { CaseFile } from '../case-file.entity.js';
import { Handover } from '../handover.entity.js';
import { handoverMachine, type HandoverMove } from '../handover.machine.js';
import { owe, settleTasks } from '../tasks.js';
import { tell } from '../timeline.js';
import { startOwnerPeriod } from './assign-owner.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { HANDOVER_ANSWER, HANDOVER_REASON } from '../places.js';

/** How long a receiver has to answer; ours, not a rule of anybody. */
const ANSWER_DAYS = 14;

/** Offers the file to another organisation. Nothing changes until it accepts. */
export async function offerHandover(
  ctx: Ctx,
  input: { caseFileId: string; toOrganisationId: string; reason: string },
): Promise<Handover> {
  const caseFile = found(
    await ctx.em.findOne(CaseFile, { id: input.caseFileId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  await requireReach(ctx, 'handover.offer', caseFile.person.id);
  if (caseFile.status === 'CLOSED') throw new Refused('CASE_CLOSED');
  if (caseFile.ownerOrganisation.id === input.toOrganisationId)
    throw new Refused('HANDOVER_TO_SELF', 'toOrganisationId');
  const to = found(
    await ctx.em.findOne(Organisation, { id: input.toOrganisationId, kind: 'FEDERATION' }),
    'toOrganisationId',
  );
  if (await ctx.em.count(Handover, { caseFile, status: HandoverStatus.OFFERED })) throw new Refused('HANDOVER_PENDING');
  const id = newId();
  const handover = ctx.em.create(Handover, {
    id,
    caseFile,
    fromOrganisation: caseFile.ownerOrganisation,
    toOrganisation: to,
    status: HandoverStatus.OFFERED,
    reasonCell: sealWord(ctx.keys, HANDOVER_REASON, id, input.reason),
    offeredOn: ctx.today,
  });
  await ctx.em.flush();
  await involve(ctx, { personId: caseFile.person.id, organisationId: to.id, reason: 'REFERRAL' });
  await owe(ctx, {
    personId: caseFile.person.id,
    chapter: null,
    kind: 'HANDOVER_ANSWER',
    organisationId: to.id,
    dueOn: addDays(ctx.today, ANSWER_DAYS),
    recordType: 'Handover',
    recordId: handover.id,
  });
  tell(ctx, {
    personId: caseFile.person.id,
    chapter: null,
    kind: 'HANDOVER_OFFERED',
    facts: { to: to.name },
    recordType: 'Handover',
    recordId: handover.id,
  });
  return handover;
}

/** The receiver accepts or declines; the sender may take the offer back. */
export async function answerHandover(
  ctx: Ctx,
  input: { id: string; move: HandoverMove; answer?: string | null },
): Promise<Handover> {
  const handover = found(
    await ctx.em.findOne(
      Handover,
      { id: input.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['caseFile', 'toOrganisation'] },
    ),
  );
  const side = input.move === 'withdraw' ? handover.fromOrganisation.id : handover.toOrganisation.id;
  if (side !== ctx.actor.organisationId) throw new NotFound();
  handover.status = decide(handoverMachine, input.move, handover.status, {}, input.answer);
  handover.answerCell = sealWord(ctx.keys, HANDOVER_ANSWER, handover.id, input.answer);
  handover.answeredOn = ctx.today;
  const { caseFile } = handover;
  if (input.move === 'accept') {
    await requireBackgroundCheck(ctx, ctx.actor, 'id');
    caseFile.ownerOrganisation = handover.toOrganisation;
    caseFile.ownerAccountId = ctx.actor.accountId;
    await startOwnerPeriod(ctx, caseFile);
    await involve(ctx, {
      personId: caseFile.person.id,
      organisationId: handover.toOrganisation.id,
      reason: 'CASE_TEAM',
    });
    // Who owns a file reaches by district: a file taken over and not readable would be one that nobody has.
    if (!isCityWide(ctx.actor)) await settleIn(ctx, caseFile.person.id, handover.toOrganisation.areaCode);
  }
  await settleTasks(ctx, handover.id, ['HANDOVER_ANSWER']);
  if (input.move !== 'withdraw') {
    const kind = input.move === 'accept' ? 'HANDOVER_ACCEPTED' : 'HANDOVER_DECLINED';
    tell(ctx, {
      personId: caseFile.person.id,
      chapter: null,
      kind,
      facts: { to: handover.toOrganisation.name },
      recordType: 'Handover',
      recordId: handover.id,
    });
  }
  return handover;
}
