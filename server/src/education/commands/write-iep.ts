import { LockMode } from '@mikro-orm/core';
import { addMonths } from '@xingcheng/shared/age/iso-date';
import { found, requireBackgroundCheck, type Ctx } from '../../access/index.js';
import { endInTimeline, owe, settlePersonTasks, settleTasks, tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Placement } from '../education.entity.js';
import type { MoveIepInput, RateIepGoalInput, WriteIepInput } from '../education.inputs.js';
import { Iep, IepGoal } from '../iep.entity.js';
import { iepMachine } from '../iep.machine.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { GOAL_CRITERION, GOAL_WORDING, STRENGTHS } from '../places.js';

/** At least one review a term (local rule, proposal). */
const REVIEW_MONTHS = 5;

/** Drafts the individual plan of a pupil placed in this school. */
export async function writeIep(ctx: Ctx, input: WriteIepInput): Promise<Iep> {
  const placement = found(
    await ctx.em.findOne(Placement, { id: input.placementId, school: ctx.actor.organisationId, status: 'ACTIVE' }),
    'placementId',
  );
  const personId = placement.person.id;
  await requireReach(ctx, 'iep.write', personId, 'placementId');
  const startsOn = input.startsOn ?? ctx.today;
  await requireBackgroundCheck(ctx, ctx.actor, 'placementId');
  const id = newId();
  const iep = ctx.em.create(Iep, {
    id,
    person: placement.person,
    placement,
    school: placement.school,
    teacherId: ctx.actor.accountId,
    status: 'DRAFT',
    startsOn,
    reviewOn: addMonths(startsOn, REVIEW_MONTHS),
    strengthsCell: sealWord(ctx.keys, STRENGTHS, id, input.strengths),
    supports: input.supports ?? [],
  });
  for (const goal of input.goals) {
    if (goal.dueOn <= startsOn) throw new Refused('DATE_ORDER', 'goals.dueOn');
    const goalId = newId();
    ctx.em.create(IepGoal, {
      id: goalId,
      iep,
      domain: goal.domain,
      wordingCell: sealWord(ctx.keys, GOAL_WORDING, goalId, goal.wording),
      criterionCell: sealWord(ctx.keys, GOAL_CRITERION, goalId, goal.criterion),
      dueOn: goal.dueOn,
    });
  }
  await ctx.em.flush();
  await settlePersonTasks(ctx, personId, ['IEP_DRAFT']);
  return iep;
}

/** The guardian agrees, the plan starts, or it ends. */
export async function moveIep(ctx: Ctx, input: MoveIepInput): Promise<Iep> {
  const iep = found(await ctx.em.findOne(Iep, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const personId = iep.person.id;
  await requireReach(ctx, 'iep.write', personId);
  if (iep.school.id !== ctx.actor.organisationId) throw new NotFound();
  requireVersion(iep, input.version, { status: input.move });
  const goals = await ctx.em.count(IepGoal, { iep });
  iep.status = decide(iepMachine, input.move, iep.status, { goals }, input.reason);
  if (input.move === 'agree') iep.guardianAgreedOn = ctx.today;
  await ctx.em.flush();
  if (input.move === 'start') {
    const minutes = iep.supports.reduce((sum, one) => sum + one.minutes, 0);
    tell(ctx, {
      personId,
      chapter: 'EDUCATION',
      kind: 'IEP_WRITTEN',
      lasts: true,
      facts: { goals, minutes },
      recordType: 'Iep',
      recordId: iep.id,
    });
    await owe(ctx, {
      personId,
      chapter: 'EDUCATION',
      kind: 'IEP_REVIEW',
      organisationId: iep.school.id,
      accountId: iep.teacherId,
      dueOn: iep.reviewOn,
      recordType: 'Iep',
      recordId: iep.id,
    });
  }
  if (input.move === 'end') {
    iep.endedOn = ctx.today;
    await settleTasks(ctx, iep.id, ['IEP_REVIEW'], 'CANCELLED');
    await endInTimeline(ctx, iep.id, ctx.today);
  }
  return iep;
}

/** Rates a goal of a running plan. */
export async function rateIepGoal(ctx: Ctx, input: RateIepGoalInput): Promise<Iep> {
  const goal = found(
    await ctx.em.findOne(IepGoal, { id: input.goalId }, { populate: ['iep'], lockMode: LockMode.PESSIMISTIC_WRITE }),
    'goalId',
  );
  const { iep } = goal;
  await requireReach(ctx, 'iep.review', iep.person.id, 'goalId');
  if (iep.school.id !== ctx.actor.organisationId) throw new NotFound('goalId');
  if (iep.status !== 'ACTIVE') throw new Refused('PLAN_NOT_ACTIVE', 'goalId');
  goal.level = input.level;
  goal.ratedOn = ctx.today;
  tell(ctx, {
    personId: iep.person.id,
    chapter: 'EDUCATION',
    kind: 'GOAL_RATED',
    facts: { domain: goal.domain, level: input.level },
    recordType: 'IepGoal',
    recordId: goal.id,
  });
  return iep;
}
