import type { Sentences } from './sentence.ts';

export const education = {
  LIVE_PLACEMENT_EXISTS: {
    zh: '该学生已有一份有效的安置，请先结束原安置。',
    en: 'This pupil has a live placement. End that one first.',
  },
  LIVE_IEP_EXISTS: {
    zh: '该学生已有一份执行中的个别化教育计划。',
    en: 'This pupil has a running individual plan already.',
  },
  PLACEMENT_ORDER_REASON: {
    zh: '普通教育优先：请说明为何不选择“{option}”（残疾人教育条例 3、17）。',
    en: 'Ordinary education comes first. Say why {option} was not chosen (Regulation on Education of Disabled Persons 3, 17).',
  },
  OPINION_REQUIRED: {
    zh: '请先登记残疾人教育专家委员会的意见。',
    en: 'Record the opinion of the expert committee first.',
  },
  CANNOT_ATTEND_FINDING_REQUIRED: {
    zh: '送教上门须有委员会“不能到校”的结论。',
    en: 'Teaching at home needs the finding of the committee that the child cannot attend.',
  },
  PLACEMENT_FOR_AGE: {
    zh: '这种安置不适用于该学生的年龄或学段。',
    en: 'This placement is not for the age or stage of this pupil.',
  },
  SCHOOL_STAGE_MISMATCH: { zh: '该学校没有这个学段。', en: 'The school does not have this stage.' },
  GUARDIAN_ANSWER_REQUIRED: {
    zh: '请先登记监护人对安置的答复。',
    en: 'Record the answer of the guardian to the placement first.',
  },
  NO_SEAT_LEFT: { zh: '该校已无此类学位。', en: 'The school has no such seat left.' },
} as const satisfies Sentences;
