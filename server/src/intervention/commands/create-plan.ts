import { addMonths } from '@xingcheng/shared/age/iso-date';
import { PlanStatus } from '@xingcheng/shared/codes/plan-status';
import { requireBackgroundCheck, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { involve, Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { CreatePlanInput } from '../intervention.inputs.js';
import { Goal, Plan } from '../plan.entity.js';
import { recommend } from '../recommendation.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { GOAL_WORDING, OVERRIDE_REASON, SETTING } from '../places.js';

/** Effect reviews at the latest every six months (国卫办妇幼发〔2022〕12号 三(四)); used where no cell says otherwise. */
const LONGEST_REVIEW_MONTHS = 6;

/** Drafts a plan. It cites its cell and version; less than the standard, or no cell at all, needs a reason. */
export async function createPlan(ctx: Ctx, input: CreatePlanInput): Promise<Plan> {
  await requireReach(ctx, 'plan.create', input.personId, 'personId');
  const { cell } = await recommend(ctx, input.personId);
  const floor = Math.round((cell?.totalHoursFrom ?? 0) * 60);
  const below = !cell || input.totalMinutes < floor || input.directMinutes < Math.round(cell.directHoursFrom * 60);
  if (below && !input.overrideReason?.trim()) throw new Refused('OVERRIDE_REASON_REQUIRED', 'overrideReason');
  await requireBackgroundCheck(ctx, ctx.actor, 'personId');
  const startsOn = input.startsOn ?? ctx.today;
  const id = newId();
  const plan = ctx.em.create(Plan, {
    id,
    person: ctx.em.getReference(Person, input.personId),
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    therapistId: ctx.actor.accountId,
    status: PlanStatus.DRAFT,
    startsOn,
    reviewOn: addMonths(startsOn, cell?.reviewMonths ?? LONGEST_REVIEW_MONTHS),
    standardCell: cell?.key ?? null,
    directMinutes: input.directMinutes,
    totalMinutes: input.totalMinutes,
    overrideReasonCell: sealWord(ctx.keys, OVERRIDE_REASON, id, input.overrideReason),
    settingCell: sealWord(ctx.keys, SETTING, id, input.setting),
  });
  for (const goal of input.goals) {
    const goalId = newId();
    ctx.em.create(Goal, {
      id: goalId,
      plan,
      domain: goal.domain,
      wordingCell: sealWord(ctx.keys, GOAL_WORDING, goalId, goal.wording),
      weight: goal.weight ?? 1,
      status: 'OPEN',
    });
  }
  await ctx.em.flush();
  await involve(ctx, {
    personId: input.personId,
    organisationId: ctx.actor.organisationId,
    reason: 'INTERVENTION',
    accountId: ctx.actor.accountId,
  });
  return plan;
}
