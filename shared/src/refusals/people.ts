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
  CONSENT_EXPIRED: {
    zh: '监护人当年对“{purpose}”的同意，因本人已满 18 周岁而失效，请重新征求本人或法定监护人的同意（民法典 17、28）。',
    en: 'What the guardian agreed to for {purpose} ended with the 18th birthday. Ask the person, or the guardian by document (Civil Code 17, 28).',
  },
  CONSENT_REPLACED: {
    zh: '对“{purpose}”的同意是按旧版告知书作出的，告知书已有实质变更，请按新版重新征求同意（个人信息保护法 14）。',
    en: 'Consent for {purpose} was given to a notice that has changed in substance. Ask anew with the new notice (PIPL 14).',
  },
  OWN_WORD_AGE: {
    zh: '本人意见只在满 14 周岁、未满 18 周岁且由监护人同意时登记。',
    en: 'An own word is recorded from 14 to 17 years, beside a guardian’s consent.',
  },
  RECIPIENT_FOR_SHARING: {
    zh: '只有“单位间共享”可以指定接收单位。',
    en: 'Only a consent to share names a receiving institution.',
  },
  ALREADY_MERGED: {
    zh: '这两份档案已经合并。',
    en: 'The two records have been merged already.',
  },
  MERGED_AGAIN_SINCE: {
    zh: '保留的档案后来又并入了另一份档案，请先撤销后面那次合并。',
    en: 'The record that stayed was itself merged later. Take that merge back first.',
  },
  MERGE_CONFLICT: {
    zh: '两份档案有不能并存的记录（{rule}），请先处理其中一条。',
    en: 'Both records hold rows that one person cannot both have ({rule}). Settle one of them first.',
  },
  MERGE_TWO_OPEN_CASES: {
    zh: '一人一档：两份个案都在办且负责单位不同，请先将其中一份移交，再合并。',
    en: 'One file per person: both case files are open with different owners. Hand one over first, then merge.',
  },
  MERGE_TWO_LIVE_PLANS: {
    zh: '同一机构为两份档案各有一个执行中的干预方案，请先结束其中一个。',
    en: 'The same institution runs a live plan for each record. End one of them first.',
  },
  MERGE_TWO_SCREENINGS: {
    zh: '两份档案在同一筛查节点或同一批次都有结果，请先作废其中一次。',
    en: 'Both records were screened at the same visit or in the same campaign. Void one of the screenings first.',
  },
  MERGE_TWO_REFERRALS: {
    zh: '两份档案对同一服务各有一个办理中的转介，请先结束其中一个。',
    en: 'Each record has a live referral to the same service. Close one of them first.',
  },
  MERGE_TWO_PLACEMENTS: {
    zh: '一个孩子只能有一个有效的安置，请先结束其中一个（一生一案）。',
    en: 'One child, one live placement. End one of the two first.',
  },
  MERGE_TWO_IEPS: {
    zh: '一个孩子只能有一份有效的个别化教育计划，请先结束其中一份。',
    en: 'One child, one live IEP. End one of the two first.',
  },
  MERGE_TWO_JOBS: {
    zh: '两份档案都有在职记录，请先更正其中一条。',
    en: 'Each record has a job that has not ended. Correct one of them first.',
  },
  MERGE_TWO_COACHES: {
    zh: '两份档案各有一名就业辅导员，请先结束其中一个指派。',
    en: 'Each record has a job coach. End one of the assignments first.',
  },
  MERGE_TWO_STAYS: {
    zh: '两份档案的入住时间重叠，请先更正其中一条。',
    en: 'The stays of the two records overlap. Correct one of them first.',
  },
  MERGE_TWO_APPLICATIONS: {
    zh: '两份档案各有一个办理中的入住申请，请先撤回其中一个。',
    en: 'Each record has an open application for residence. Withdraw one of them first.',
  },
  GLASS_NOT_NEEDED: {
    zh: '这份档案您本来就能查看，无需紧急查阅。请从检索进入。',
    en: 'This record is within your reach already; no emergency access is needed. Open it from the search.',
  },
  GLASS_OPEN_ALREADY: {
    zh: '您正在紧急查阅另一份档案。请先结束，再申请下一份。',
    en: 'You are looking at another record by emergency access. End that one first.',
  },
  GLASS_UNREVIEWED: {
    zh: '您有 {count} 次紧急查阅逾期未经复核，暂不能再次使用。请联系审计员完成复核；人身危险请同时拨打 110、120。',
    en: '{count} of your emergency accesses are overdue for review, so no further one opens. Ask the auditor to review them; where life is in danger call 110 or 120.',
  },
  GLASS_TRIES_SPENT: {
    zh: '一小时内已有 {count} 次号码不对，暂停使用。请核对证件后稍后再试。',
    en: '{count} wrong numbers within an hour: stopped for now. Check the document and try again later.',
  },
  GLASS_STILL_OPEN: {
    zh: '这次紧急查阅尚未结束，结束后再复核。',
    en: 'This emergency access is still open. Review it when it is over.',
  },
  GLASS_REVIEWED: { zh: '这次紧急查阅已复核。', en: 'This emergency access was reviewed already.' },
  OWN_GLASS: {
    zh: '不能复核自己的紧急查阅，请由另一位审计员办理。',
    en: 'Nobody reviews an access of their own. Ask another auditor.',
  },
  NOTE_TOO_SHORT: {
    zh: '请至少用 {min} 个字说明具体情况。',
    en: 'Say what happened in at least {min} characters.',
  },
  SEALED_FROM_YOU: { zh: '因同意已撤回，此内容不再显示。', en: 'The consent was withdrawn; this is no longer shown.' },
} as const satisfies Sentences;
