import { found, type Ctx } from '../../access/index.js';
import { tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { RateGoalInput } from '../intervention.inputs.js';
import { Goal, GoalRating, type Plan } from '../plan.entity.js';

/** Rates a goal; the earlier ratings stay. */
export async function rateGoal(ctx: Ctx, input: RateGoalInput): Promise<Plan> {
  const goal = found(await ctx.em.findOne(Goal, { id: input.goalId }, { populate: ['plan'] }), 'goalId');
  const { plan } = goal;
  await requireReach(ctx, 'goal.rate', plan.person.id, 'goalId');
  if (plan.status !== 'ACTIVE') throw new Refused('PLAN_NOT_ACTIVE', 'goalId');
  const rating = ctx.em.create(GoalRating, {
    goal,
    level: input.level,
    ratedOn: ctx.today,
    ratedBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  tell(ctx, {
    personId: plan.person.id,
    chapter: 'INTERVENTION',
    kind: 'GOAL_RATED',
    facts: { domain: goal.domain, level: input.level },
    recordType: 'GoalRating',
    recordId: rating.id,
  });
  return plan;
}
