import type { Sentences } from './sentence.ts';

export const intervention = {
  STANDARD_CELL_MISSING: {
    zh: '干预标准中没有对应的单元，请由专业人员制定。',
    en: 'The standard has no cell for this person. A professional decides.',
  },
  STANDARD_INPUT_MISSING: { zh: '缺少{missing}，无法给出建议。', en: 'No recommendation: {missing} is missing.' },
  OVERRIDE_REASON_REQUIRED: { zh: '与标准不同，请说明理由。', en: 'This differs from the standard. Give a reason.' },
  LIVE_PLAN_EXISTS: { zh: '此人在本机构已有进行中的计划。', en: 'This person has a running plan here already.' },
  PLAN_NOT_ACTIVE: { zh: '计划未在进行中。', en: 'The plan is not running.' },
  GOAL_REQUIRED: { zh: '计划至少需要一个目标。', en: 'A plan needs at least one goal.' },
  SESSION_MINUTES: { zh: '每次课的时长应为 {min} 到 {max} 分钟。', en: 'A session lasts {min} to {max} minutes.' },
  SESSION_OVERLAPS: { zh: '该时段此人已有另一次课。', en: 'This person has another session at that time.' },
} as const satisfies Sentences;
