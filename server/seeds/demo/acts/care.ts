import { addDays } from '@xingcheng/shared/age/iso-date';
import { reconcileMedication, writeCarePlan } from '../../../src/residence/index.js';
import { randomOf } from '../../city/random.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { act, postAt, type Act, type Life, type World } from '../world.js';

type Entered = Extract<LifeStep, { deed: 'STAY_STARTED' }>;
type Medicines = Parameters<typeof reconcileMedication>[1]['medicines'];

/** Invented residents and invented doses: what a list looks like, not what anybody should take. */
const LISTS: readonly Medicines[] = [
  [],
  [
    {
      medicine: '利培酮口服液',
      dose: '0.5 mg',
      route: 'ORAL',
      frequency: '每晚一次',
      source: 'HOSPITAL',
      decision: 'CONTINUE',
    },
    {
      medicine: '褪黑素',
      dose: '3 mg',
      route: 'ORAL',
      frequency: '睡前',
      source: 'FAMILY',
      decision: 'STOP',
      reason: '家属自购，请医生评估后再定',
    },
  ],
  [
    {
      medicine: '丙戊酸钠缓释片',
      dose: '500 mg',
      route: 'ORAL',
      frequency: '每日两次',
      source: 'HOSPITAL',
      decision: 'CONTINUE',
    },
    {
      medicine: '乳果糖口服溶液',
      dose: '15 ml',
      route: 'ORAL',
      frequency: '每日一次',
      source: 'FAMILY',
      decision: 'CHANGE',
      reason: '改为按需，每周复核',
    },
  ],
];

/** The day after somebody moved in the medicines are checked. */
export const reconciled = ({ at, on }: Entered): Act => ({
  on: addDays(on, 1),
  name: 'MEDICATION_RECONCILED',
  run: async (world, life) => {
    const medicines = [...randomOf(7).fork(life.script.key).pick(LISTS)];
    await act(world, postAt(world, at), addDays(on, 1), async (ctx) => {
      await reconcileMedication(ctx, { ...stayOf(life), medicines, noneTaken: medicines.length === 0 });
    });
  },
});

/** Within the fortnight the plan is written, to be looked at again in half a year. */
export const carePlanned = ({ at, on }: Entered): Act => ({
  on: addDays(on, 10),
  name: 'CARE_PLAN_WRITTEN',
  run: async (world: World, life: Life) => {
    const random = randomOf(8).fork(life.script.key);
    await act(world, postAt(world, at), addDays(on, 10), async (ctx) => {
      await writeCarePlan(ctx, {
        ...stayOf(life),
        supportLevel: random.pick(['SEVERE', 'MODERATE']),
        needs: ['穿衣、洗漱需要提示', '外出需要陪同', random.pick(['夜间易醒，需巡视', '进食需看护'])],
        goals: [random.pick(['三个月内独立完成洗漱', '每周参加两次集体活动']), '用图片表达需要'],
        reviewOn: addDays(on, 190),
      });
    });
  },
});

const stayOf = (life: Life) => ({ stayId: life.stayId ?? '', revision: 0 });
