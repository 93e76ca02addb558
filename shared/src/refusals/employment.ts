import type { Sentences } from './sentence.ts';

export const employment = {
  UNDER_WORKING_AGE: { zh: '未满 16 周岁不能安排就业。', en: 'A person under 16 may not be placed in work.' },
  WORK_WISH_NO: {
    zh: '本人目前不愿就业，到 {date} 再次询问。',
    en: 'The person does not wish to work now. Ask again on {date}.',
  },
  PROFILE_REQUIRED: { zh: '请先完成职业评估。', en: 'Write the vocational profile first.' },
  JOB_NOT_OPEN: { zh: '该岗位已招满或撤回。', en: 'This job is filled or withdrawn.' },
  EMPLOYMENT_ACTIVE_ALREADY: { zh: '此人已有在职岗位。', en: 'This person is in a job already.' },
  MUST_HAVE_FAILED: { zh: '岗位不满足必备条件：{conditions}。', en: 'The job fails a must-have: {conditions}.' },
  COACH_CASELOAD_FULL: {
    zh: '该就业辅导员已满 {cap} 人，请另选。',
    en: 'This coach has {cap} people already. Choose another one.',
  },
  COACH_CERTIFICATE_LAPSED: {
    zh: '该就业辅导员的证书已于 {date} 到期。',
    en: 'The certificate of this coach lapsed on {date}.',
  },
  COACH_ALREADY_ASSIGNED: { zh: '此人已有就业辅导员。', en: 'This person has a coach already.' },
  VISIT_TOO_LONG: { zh: '一次走访不超过 {max} 分钟。', en: 'A visit lasts at most {max} minutes.' },
  MILESTONE_NOT_REACHED: { zh: '到 {date} 才满 {days} 天。', en: '{days} days are reached on {date}.' },
} as const satisfies Sentences;
