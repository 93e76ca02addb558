import type { Sentences } from './sentence.ts';

export const referral = {
  SAME_ORGANISATION: { zh: '不能转介给本机构。', en: 'A referral goes to another organisation.' },
  RECEIVER_CANNOT_SERVE: {
    zh: '对方不提供此项服务，请另选机构。',
    en: 'The receiver does not offer this service. Choose another one.',
  },
  REFERRAL_OPEN_ALREADY: {
    zh: '同一事项已有一份未结束的转介。',
    en: 'An open referral for the same service exists already.',
  },
  RESULT_REQUIRED: { zh: '请先回写结果，再结束转介。', en: 'Write the result back before closing the referral.' },
  ATTENDANCE_DATE_REQUIRED: { zh: '请填写到诊日期。', en: 'Enter the date of attendance.' },
} as const satisfies Sentences;
