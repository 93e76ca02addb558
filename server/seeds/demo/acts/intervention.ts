import { addDays } from '@xingcheng/shared/age/iso-date';
import { GAS_POINTS, GasLevel } from '@xingcheng/shared/codes/gas-level';
import type { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import { settleTask } from '../../../src/casefile/commands/settle-task.js';
import { Task } from '../../../src/casefile/index.js';
import { createPlan, Goal, movePlan, Plan, rateGoal, recordSession } from '../../../src/intervention/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { randomOf } from '../../city/random.js';
import { act, postAt, type Act } from '../world.js';

type Started = Extract<LifeStep, { deed: 'PLAN_STARTED' }>;
type Reviewed = Extract<LifeStep, { deed: 'PLAN_REVIEWED' }>;

const GOALS: readonly { domain: GoalDomain; wording: string }[] = [
  { domain: 'COMMUNICATION', wording: '能用手势、图片或词语表达三种需求' },
  { domain: 'SOCIAL_INTERACTION', wording: '在成人引导下与同伴轮流游戏五分钟' },
  { domain: 'BEHAVIOUR', wording: '转换活动前看提示卡，哭闹每天少于一次' },
  { domain: 'SELF_CARE', wording: '独立完成洗手和如厕的全部步骤' },
  { domain: 'COGNITION', wording: '按颜色和形状分类十件物品' },
];

export function planStarted({ on, at, hoursPerWeek, goals }: Started): Act {
  return {
    on,
    name: 'PLAN_STARTED',
    run: async (world, life) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        const plan = await createPlan(ctx, {
          personId: life.personId,
          directMinutes: hoursPerWeek * 60,
          totalMinutes: hoursPerWeek * 90,
          overrideReason: '机构本期名额有限，其余由家庭训练补足',
          setting: '机构一对一为主，每周一次小组',
          goals: GOALS.slice(0, goals),
        });
        await movePlan(ctx, { id: plan.id, version: plan.version, move: 'start' });
        life.planId = plan.id;
      });
    },
  };
}

export function planReviewed({ on, at, attainment }: Reviewed): Act {
  return {
    on,
    name: 'PLAN_REVIEWED',
    run: async (world, { planId }) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        const plan = await ctx.em.findOneOrFail(Plan, { id: planId ?? '' });
        const goals = await ctx.em.find(Goal, { plan }, { orderBy: { id: 'asc' } });
        for (const [i, goal] of goals.entries())
          await rateGoal(ctx, { goalId: goal.id, level: levelOf(attainment[i]) });
        for (const task of await ctx.em.find(Task, { recordId: plan.id, kind: 'PLAN_REVIEW', status: 'OPEN' }))
          await settleTask(ctx, { id: task.id, version: task.version, status: 'DONE' });
      });
    },
  };
}

const levelOf = (points = 0): GasLevel =>
  Object.values(GasLevel).find((level) => GAS_POINTS[level] === points) ?? 'EXPECTED';

const METHODS = ['DTT', 'NI', 'SLT', 'OT', 'SST', 'ESDM'] as const;
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** The sessions of the last two weeks: enough to see the dose of this week beside the promise. */
export function recentSessions({ at }: Started, today: string, seed: string): Act[] {
  const random = randomOf(17).fork(seed);
  const keeps = random.pick([0.5, 0.8, 0.95, 1]);
  const days = Array.from({ length: 14 }, (_, i) => addDays(today, i - 13)).filter((day) =>
    WEEKDAYS.includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  );
  return days.flatMap((on): Act[] => {
    if (!random.chance(0.55)) return [];
    const came = random.chance(keeps);
    const method = random.pick(METHODS);
    return [
      {
        on,
        name: 'SESSION',
        run: async (world, { planId }) => {
          if (!planId) return;
          await act(world, postAt(world, at), on, async (ctx) => {
            await recordSession(ctx, {
              planId,
              plannedMinutes: 120,
              deliveredMinutes: came ? 120 : 0,
              familyMinutes: came ? 30 : 0,
              attendance: came ? 'ATTENDED' : 'CANCELLED_BY_FAMILY',
              setting: 'INSTITUTION',
              method,
            });
          });
        },
      },
    ];
  });
}
