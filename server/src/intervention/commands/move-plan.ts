import { addDays } from '@xingcheng/shared/age/iso-date';
import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import {
  endInTimeline,
  enterStage,
  leaveStage,
  owe,
  settlePersonTasks,
  settleTasks,
  tell,
} from '../../casefile/index.js';
import { endInvolvement, requireReach } from '../../people/index.js';
import { NotFound } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { PlanStarted } from '../intervention.events.js';
import type { MovePlanInput } from '../intervention.inputs.js';
import { Goal, Plan } from '../plan.entity.js';
import { planMachine } from '../plan.machine.js';

/** Starts or ends a plan. A start settles what was owed after the diagnosis; an end closes the institution's part. */
export async function movePlan(ctx: Ctx, input: MovePlanInput): Promise<Plan> {
  const plan = found(await ctx.em.findOne(Plan, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const personId = plan.person.id;
  await requireReach(ctx, 'plan.change', personId);
  if (plan.organisation.id !== ctx.actor.organisationId) throw new NotFound();
  requireVersion(plan, input.version, { status: input.move });
  const goals = await ctx.em.count(Goal, { plan });
  plan.status = decide(planMachine, input.move, plan.status, { goals }, input.reason);
  await ctx.em.flush();
  if (input.move === 'start') {
    await enterStage(ctx, personId, 'INTERVENTION');
    await settlePersonTasks(ctx, personId, ['INTERVENTION_PLAN']);
    await owe(ctx, {
      personId,
      chapter: 'INTERVENTION',
      kind: 'PLAN_REVIEW',
      organisationId: plan.organisation.id,
      accountId: plan.therapistId,
      dueOn: plan.reviewOn,
      source: '国卫办妇幼发〔2022〕12号 三(四)3',
      recordType: 'Plan',
      recordId: plan.id,
    });
    tell(ctx, {
      personId,
      chapter: 'INTERVENTION',
      kind: 'PLAN_STARTED',
      lasts: true,
      facts: { cell: plan.standardCell ?? null, hours: Math.round(plan.totalMinutes / 6) / 10, goals },
      recordType: 'Plan',
      recordId: plan.id,
    });
    await ctx.publish(new PlanStarted(plan.id, personId));
  } else {
    plan.endedOn = ctx.today;
    await settleTasks(ctx, plan.id, ['PLAN_REVIEW'], 'CANCELLED');
    await endInTimeline(ctx, plan.id, ctx.today);
    await endInvolvement(
      ctx,
      { personId, organisationId: plan.organisation.id, reason: 'INTERVENTION' },
      addDays(ctx.today, 1),
    );
    if ((await ctx.em.count(Plan, { person: personId, status: 'ACTIVE' })) === 0)
      await leaveStage(ctx, personId, 'INTERVENTION', input.reason ?? '');
  }
  return plan;
}
