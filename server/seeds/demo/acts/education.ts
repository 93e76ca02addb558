import { addDays, addMonths } from '@xingcheng/shared/age/iso-date';
import { passedOver } from '@xingcheng/shared/education/placement-order';
import { canReach } from '../../../src/people/index.js';
import { Placement } from '../../../src/education/education.entity.js';
import { moveIep, movePlacement, proposePlacement, recordFinding, writeIep } from '../../../src/education/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { settleTask } from '../../../src/casefile/commands/settle-task.js';
import { Task } from '../../../src/casefile/index.js';
import { rateIepGoal } from '../../../src/education/commands/write-iep.js';
import { IepGoal } from '../../../src/education/iep.entity.js';
import { act, federationOf, placeOf, postAt, type Act, type Life, type World } from '../world.js';
import { referred } from './referral.js';

type Opinion = Extract<LifeStep, { deed: 'COMMITTEE_OPINION' }>;
type Placed = Extract<LifeStep, { deed: 'PLACED' }>;
type Iep = Extract<LifeStep, { deed: 'IEP_STARTED' }>;

/** Children on the district's list are known to the bureau; for others the case manager asks it first. */
export function committeeOpinion(step: Opinion): Act[] {
  const { on, at, opinion } = step;
  const asked = addDays(on, -21);
  const asking = (life: Life) =>
    referred(
      {
        deed: 'REFERRED',
        on: asked,
        at: federationOf(life.script),
        to: at,
        service: 'EDUCATION_EVALUATION',
        reason: 'SCHOOL_ENTRY',
        fate: 'ATTENDED',
      },
      addDays(asked, 9),
      true,
    );
  return [
    {
      on: asked,
      name: 'EDUCATION_EVALUATION',
      run: async (world, life) => {
        const known = await act(world, postAt(world, at), asked, (ctx) =>
          canReach(ctx, 'opinion.record', life.personId),
        );
        if (!known) for (const one of asking(life)) await one.run(world, life);
      },
    },
    {
      on,
      name: 'COMMITTEE_OPINION',
      run: async (world, { personId }) => {
        await act(world, postAt(world, at), on, async (ctx) => void (await recordFinding(ctx, { personId, opinion })));
      },
    },
  ];
}

const DAYS_BEFORE = { propose: 14, offer: 12, accept: 6 } as const;

/** Proposed, offered, accepted by the family, and begun on its day. */
export function placed({ on, at, option, schoolKey }: Placed): Act[] {
  const step = (move: 'offer' | 'accept' | 'start', day: string): Act => ({
    on: day,
    name: `PLACED ${move}`,
    run: (world, life) => movePlaced(world, life, at, day, move),
  });
  const proposed = addDays(on, -DAYS_BEFORE.propose);
  return [
    {
      on: proposed,
      name: 'PLACED propose',
      run: async (world, { personId }) => {
        const reasons = passedOver(option).map((one) => ({
          option: one,
          reason: '经评估，目前需要更多支持，由专家委员会建议',
        }));
        await act(world, postAt(world, at), proposed, async (ctx) => {
          await proposePlacement(ctx, {
            personId,
            schoolId: placeOf(world, schoolKey).id,
            option,
            passedOverReasons: reasons,
          });
        });
      },
    },
    step('offer', addDays(on, -DAYS_BEFORE.offer)),
    step('accept', addDays(on, -DAYS_BEFORE.accept)),
    step('start', on),
  ];
}

async function movePlaced(
  world: World,
  { personId }: Life,
  at: string,
  on: string,
  move: 'offer' | 'accept' | 'start',
) {
  await act(world, postAt(world, at), on, async (ctx) => {
    const placement = await ctx.em.findOneOrFail(Placement, { person: personId, status: { $ne: 'ENDED' } });
    await movePlacement(ctx, { id: placement.id, version: placement.version, move });
  });
}

const IEP_GOALS = [
  { domain: 'ACADEMIC', wording: '能独立完成两步计算题', criterion: '连续三次正确率 80%' },
  { domain: 'SOCIAL_INTERACTION', wording: '课间主动邀请一位同学', criterion: '每周至少三次' },
  { domain: 'BEHAVIOUR', wording: '情绪激动时使用冷静角', criterion: '五次中四次不需提醒' },
  { domain: 'COMMUNICATION', wording: '用完整句子提出请求', criterion: '每天至少两次' },
  { domain: 'SELF_CARE', wording: '按课表整理书包', criterion: '连续两周无遗漏' },
  { domain: 'MOTOR', wording: '能参加全班的体育活动', criterion: '每节课不少于二十分钟' },
] as const;

export function iepStarted({ on, at, goals }: Iep): Act {
  return {
    on,
    name: 'IEP_STARTED',
    run: async (world, { personId }) => {
      await act(world, postAt(world, at, 'TEACHER'), on, async (ctx) => {
        const placement = await ctx.em.findOneOrFail(Placement, { person: personId, status: 'ACTIVE' });
        const iep = await writeIep(ctx, {
          placementId: placement.id,
          strengths: '记忆力好，喜欢火车和地图',
          supports: [{ support: 'RESOURCE_ROOM', minutes: 120 }],
          goals: IEP_GOALS.slice(0, goals).map((goal) => ({ ...goal, dueOn: addMonths(on, 5) })),
        });
        await moveIep(ctx, { id: iep.id, version: iep.version, move: 'agree' });
        await ctx.em.flush();
        await moveIep(ctx, { id: iep.id, version: iep.version, move: 'start' });
      });
    },
  };
}

/** Once a term the teacher looks at every goal. */
export function iepReviewed({ on, at }: Iep): Act {
  const day = addDays(addMonths(on, 5), -6);
  return {
    on: day,
    name: 'IEP_REVIEWED',
    run: async (world, { personId }) => {
      await act(world, postAt(world, at, 'TEACHER'), day, async (ctx) => {
        const goals = await ctx.em.find(
          IepGoal,
          { iep: { person: personId, status: 'ACTIVE' } },
          { orderBy: { id: 'asc' } },
        );
        for (const [i, goal] of goals.entries())
          await rateIepGoal(ctx, { goalId: goal.id, level: i % 3 === 0 ? 'MORE' : 'EXPECTED' });
        for (const task of await ctx.em.find(Task, { person: personId, kind: 'IEP_REVIEW', status: 'OPEN' }))
          await settleTask(ctx, { id: task.id, version: task.version, status: 'DONE' });
      });
    },
  };
}
