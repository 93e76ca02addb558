import type { Sentences } from './sentence.ts';

export const organisations = {
  USCC_INVALID: {
    zh: '统一社会信用代码校验不正确，请对照执照核对。',
    en: 'The unified social credit code is not valid. Compare it with the licence.',
  },
  DIVISION_UNKNOWN: {
    zh: '行政区划代码不存在，请从列表中选择。',
    en: 'This division does not exist. Choose one from the list.',
  },
  ORGANISATION_CODE_TAKEN: {
    zh: '该机构代码已存在，请核对是否重复登记。',
    en: 'An organisation with this code exists already. Check for a double entry.',
  },
  ORGANISATION_CLOSED: { zh: '该机构已停用，请选择其他机构。', en: 'This organisation is closed. Choose another one.' },
  LICENCE_LAPSED: {
    zh: '该机构的资质自 {date} 起失效，不能接收新的转介、床位邀约和入住。请另选机构，或先登记新的资质。',
    en: 'A licence of this organisation is not in force since {date}: it takes no new referrals, offers or admissions. Choose another one, or record the new licence first.',
  },
  LICENCE_OVERLAPS: {
    zh: '同一类资质在此期间已有登记，请核对起止日期。',
    en: 'A licence of this kind is on record for these days already. Check the dates.',
  },
  WRONG_KIND_OF_ORGANISATION: {
    zh: '这类机构不能承担此项工作，请另选机构。',
    en: 'This kind of organisation cannot do this. Choose another one.',
  },
} as const satisfies Sentences;
