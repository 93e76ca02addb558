import type { Sentences } from './sentence.ts';

export const people = {
  NATIONAL_ID_LENGTH: { zh: '身份证号应为 18 位，请核对。', en: 'A national ID has 18 characters. Please check it.' },
  NATIONAL_ID_CHECKSUM: {
    zh: '身份证号校验位不正确，请对照证件逐位核对。',
    en: 'The check digit of the national ID is wrong. Compare it with the card digit by digit.',
  },
  NATIONAL_ID_BIRTH_DATE: {
    zh: '身份证号中的出生日期不存在或与所填日期不一致，请核对。',
    en: 'The birth date inside the national ID does not exist or differs from the one given. Please check it.',
  },
  NATIONAL_ID_SEX: {
    zh: '身份证号中的性别与所填性别不一致，请核对。',
    en: 'The sex inside the national ID differs from the one given. Please check it.',
  },
  NATIONAL_ID_TAKEN: {
    zh: '该身份证号已有档案，请先查重再新建。',
    en: 'A person with this national ID exists already. Search first and open that file.',
  },
  POSSIBLE_DUPLICATE: {
    zh: '发现 {count} 个可能重复的人，请确认不是同一个人后再新建。',
    en: '{count} possible duplicates were found. Confirm that none is the same person, then create.',
  },
  PHONE_INVALID: {
    zh: '手机号应为 1 开头的 11 位数字，请核对。',
    en: 'A mobile number has 11 digits and starts with 1. Please check it.',
  },
  CERTIFICATE_INVALID: {
    zh: '残疾人证号格式或校验不正确，请对照证件核对。',
    en: 'The number of the disability certificate is not valid. Compare it with the certificate.',
  },
  CERTIFICATE_NOT_THIS_PERSON: {
    zh: '残疾人证号中的身份证号与本人不一致。',
    en: 'The national ID inside the certificate number belongs to somebody else.',
  },
  BIRTH_CERTIFICATE_INVALID: {
    zh: '出生医学证明编号应为 1 个字母加 9 位数字。',
    en: 'A birth certificate number is one letter and nine digits.',
  },
  GUARDIAN_DOCUMENT_REQUIRED: {
    zh: '这种监护关系需要证明文件编号。',
    en: 'This kind of guardianship needs the number of its document.',
  },
  GUARDIAN_ENDS_AT_EIGHTEEN: {
    zh: '满 18 周岁后父母监护自动终止；如需继续，请登记监护文书（民法典 28）。',
    en: 'Parental authority ended on the 18th birthday. Record a guardianship document to continue (Civil Code 28).',
  },
  GUARDIAN_NOT_IN_FORCE: {
    zh: '该监护关系当前无效，请选择在有效期内的监护人。',
    en: 'This guardianship is not in force today. Choose a guardian whose authority is.',
  },
  GUARDIAN_ENDED_ALREADY: {
    zh: '该监护人的情况已登记终止。',
    en: 'The end of this guardian is on record already.',
  },
  CONSENT_MISSING: {
    zh: '尚未取得监护人对“{purpose}”的同意，请先登记同意结果。',
    en: "There is no consent for {purpose}. Record the guardian's answer first.",
  },
  CONSENT_REFUSED: {
    zh: '监护人已拒绝“{purpose}”，处理到此为止。',
    en: 'The guardian refused {purpose}. Processing stops here.',
  },
  SEALED_FROM_YOU: { zh: '因同意已撤回，此内容不再显示。', en: 'The consent was withdrawn; this is no longer shown.' },
} as const satisfies Sentences;
