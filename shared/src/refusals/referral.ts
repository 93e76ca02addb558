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
  APPOINTMENT_REQUIRED: {
    zh: '请先约定就诊日期，再登记到诊。',
    en: 'Book an appointment before recording attendance.',
  },
  ATTENDED_BEFORE_SENT: {
    zh: '到诊日期不能早于转介日期。',
    en: 'Attendance cannot be earlier than the day the referral was sent.',
  },
  LINK_NOT_VALID: {
    zh: '这个链接不能使用（可能已用过、已过期或已收回）。请联系转出单位重新发给您。',
    en: 'This link cannot be used: it may be used, expired or taken back. Ask the sender for a new one.',
  },
  LINK_NOT_NOW: {
    zh: '接收单位现在没有要答复的步骤，不需要链接。',
    en: 'The receiver owes nothing now, so there is nothing to answer by a link.',
  },
} as const satisfies Sentences;
