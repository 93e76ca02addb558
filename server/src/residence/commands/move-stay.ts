import { addDays } from '@xingcheng/shared/age/iso-date';
import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { endInTimeline, enterStage, leaveStage, owe, settleTasks, tell } from '../../casefile/index.js';
import { requireMayTakePeople } from '../../organisations/index.js';
import { endInvolvement, involve, requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { StayStarted } from '../residence.events.js';
import type { MoveStayInput } from '../residence.inputs.js';
import { Stay, StayLeave } from '../stay.entity.js';
import { stayMachine } from '../stay.machine.js';

const OWED_IN_A_STAY = ['STAY_REVIEW', 'CARE_PLAN', 'CARE_PLAN_REVIEW', 'MEDICATION_RECONCILIATION'] as const;

/** Admits, confirms after the trial, lets go on leave, takes back, discharges. */
export async function moveStay(ctx: Ctx, input: MoveStayInput): Promise<Stay> {
  const stay = found(
    await ctx.em.findOne(
      Stay,
      { id: input.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['bed.unit.facility'] },
    ),
  );
  await requireReach(ctx, 'stay.manage', stay.person.id);
  if (stay.bed.unit.facility.id !== ctx.actor.organisationId) throw new NotFound();
  requireVersion(stay, input.version, { status: input.move });
  stay.status = decide(stayMachine, input.move, stay.status, {}, input.reason);
  if (input.move === 'admit') await admit(ctx, stay);
  if (input.move === 'confirm') await settleTasks(ctx, stay.id, ['STAY_REVIEW']);
  if (input.move === 'leave' || input.move === 'hospital')
    ctx.em.create(StayLeave, { stay, kind: input.move === 'leave' ? 'ON_LEAVE' : 'HOSPITAL', startsOn: ctx.today });
  if (input.move === 'return')
    for (const leave of await ctx.em.find(StayLeave, { stay, endedOn: null })) leave.endedOn = ctx.today;
  if (input.move === 'discharge') await discharge(ctx, stay, input);
  await ctx.em.flush();
  return stay;
}

async function admit(ctx: Ctx, stay: Stay): Promise<void> {
  if (stay.startsOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'startsOn');
  const personId = stay.person.id;
  const { facility } = stay.bed.unit;
  await requireMayTakePeople(ctx, facility.id, 'id');
  await involve(ctx, { personId, organisationId: facility.id, reason: 'RESIDENCE' });
  await enterStage(ctx, personId, 'RESIDENCE');
  await owe(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'STAY_REVIEW',
    organisationId: facility.id,
    dueOn: stay.trialUntil,
    recordType: 'Stay',
    recordId: stay.id,
  });
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'STAY_STARTED',
    lasts: true,
    facts: { facility: facility.name, bed: `${stay.bed.room}-${stay.bed.label}` },
    recordType: 'Stay',
    recordId: stay.id,
  });
  await ctx.publish(new StayStarted(stay.id, personId, facility.id, stay.startsOn));
}

async function discharge(ctx: Ctx, stay: Stay, input: MoveStayInput): Promise<void> {
  const personId = stay.person.id;
  stay.endedOn = ctx.today > stay.startsOn ? ctx.today : stay.startsOn;
  stay.endReason = input.reason ?? null;
  await settleTasks(ctx, stay.id, [...OWED_IN_A_STAY], 'CANCELLED');
  await endInTimeline(ctx, stay.id, stay.endedOn);
  await endInvolvement(
    ctx,
    { personId, organisationId: stay.bed.unit.facility.id, reason: 'RESIDENCE' },
    addDays(ctx.today, 1),
  );
  await leaveStage(ctx, personId, 'RESIDENCE', input.reason ?? '');
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'STAY_ENDED',
    facts: { reason: input.reason ?? null, facility: stay.bed.unit.facility.name },
    recordType: 'Stay',
    recordId: stay.id,
  });
}
