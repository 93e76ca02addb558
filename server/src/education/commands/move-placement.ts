import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { found, type Ctx } from '../../access/index.js';
import { endInTimeline, enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { endInvolvement, involve, requireReach } from '../../people/index.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Placement } from '../education.entity.js';
import { PlacementEnded, PlacementStarted } from '../education.events.js';
import type { MovePlacementInput } from '../education.inputs.js';
import { placementMachine } from '../placement.machine.js';
import { sealWord } from '../../platform/crypto/word.js';
import { GUARDIAN_ANSWER } from '../places.js';

/** Days a school has to draft the individual plan; ours. 教基〔2020〕4号 asks for it without a number. */
const IEP_DAYS = 30;

/** Offers, answers, starts or ends a placement. */
export async function movePlacement(ctx: Ctx, input: MovePlacementInput): Promise<Placement> {
  const placement = found(
    await ctx.em.findOne(Placement, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['school'] }),
  );
  const personId = placement.person.id;
  await requireReach(ctx, 'placement.decide', personId);
  requireVersion(placement, input.version, { status: input.move });
  placement.status = decide(placementMachine, input.move, placement.status, {}, input.reason);
  if (input.move === 'accept' || input.move === 'appeal')
    placement.guardianAnswerCell = sealWord(ctx.keys, GUARDIAN_ANSWER, placement.id, input.reason);
  await ctx.em.flush();
  if (input.move === 'start') await start(ctx, placement);
  if (input.move === 'end') await end(ctx, placement);
  return placement;
}

async function start(ctx: Ctx, placement: Placement): Promise<void> {
  const personId = placement.person.id;
  placement.startsOn = ctx.today;
  await involve(ctx, { personId, organisationId: placement.school.id, reason: 'EDUCATION' });
  await enterStage(ctx, personId, 'EDUCATION');
  tell(ctx, {
    personId,
    chapter: 'EDUCATION',
    kind: 'PLACEMENT_MADE',
    lasts: true,
    facts: { option: placement.option, school: placement.school.name, article: placement.legalBasis },
    recordType: 'Placement',
    recordId: placement.id,
  });
  await owe(ctx, {
    personId,
    chapter: 'EDUCATION',
    kind: 'IEP_DRAFT',
    organisationId: placement.school.id,
    dueOn: addDays(ctx.today, IEP_DAYS),
    source: '教基〔2020〕4号',
    recordType: 'Placement',
    recordId: placement.id,
  });
  await ctx.publish(new PlacementStarted(placement.id, personId));
}

async function end(ctx: Ctx, placement: Placement): Promise<void> {
  const personId = placement.person.id;
  placement.endedOn = ctx.today;
  await endInTimeline(ctx, placement.id, ctx.today);
  await endInvolvement(ctx, { personId, organisationId: placement.school.id, reason: 'EDUCATION' });
  await settlePersonTasks(ctx, personId, ['IEP_DRAFT', 'IEP_REVIEW'], 'CANCELLED');
  if (placement.startsOn) await ctx.publish(new PlacementEnded(placement.id, personId));
}
