import type { Sentences } from './sentence.ts';

export const diagnosis = {
  NOT_DIAGNOSING_INSTITUTION: {
    zh: '本机构不具备诊断资质，请转介到诊断机构（精神卫生法 29）。',
    en: 'This organisation may not diagnose. Refer to a diagnosing institution (Mental Health Law 29).',
  },
  LICENCE_SCOPE: {
    zh: '诊断须由精神科、儿科或儿童保健科执业医师作出，请核对医师执业范围。',
    en: 'A diagnosis needs a doctor licensed in psychiatry, paediatrics or child health. Check the licence scope.',
  },
  LICENCE_NUMBER_REQUIRED: {
    zh: '请填写诊断医师的执业证书编号。',
    en: 'Enter the licence number of the diagnosing doctor.',
  },
  ICD_CODE_UNKNOWN: {
    zh: '没有编码 {code}，请从列表中选择。',
    en: 'There is no code {code}. Choose one from the list.',
  },
  ICD_CODE_INVENTED: {
    zh: 'ICD-11 中没有 6A02.4，请选择 6A02.0、.1、.2、.3、.5、.Y 或 .Z。',
    en: 'ICD-11 has no 6A02.4. Choose 6A02.0, .1, .2, .3, .5, .Y or .Z.',
  },
  ICD_CODE_NOT_AUTISM: {
    zh: '编码 {code} 不属于孤独症，不能用于确诊。',
    en: 'Code {code} is not autism and cannot confirm it.',
  },
  CODE_FOR_CONFIRMED_ONLY: {
    zh: '只有“确诊”才填写孤独症编码。',
    en: 'Only a confirmed diagnosis carries an autism code.',
  },
  COGNITION_MEASURE_FOR_AGE: {
    zh: '7 岁以下请填发育商，7 岁及以上请填智商。',
    en: 'Under seven enter a developmental quotient, from seven an IQ.',
  },
  REVISIT_REQUIRED: {
    zh: '暂不能确定时须约定两个月内复诊。',
    en: 'An undetermined diagnosis needs a return within two months.',
  },
  SEVERITY_REQUIRED: {
    zh: '确诊须填写两个领域的症状程度。',
    en: 'A confirmed diagnosis needs the severity of both domains.',
  },
  ICD_CODE_REQUIRED: {
    zh: '确诊须填写 ICD-10 和 ICD-11 编码。',
    en: 'A confirmed diagnosis needs its ICD-10 and ICD-11 codes.',
  },
  DIAGNOSIS_SUPERSEDED: {
    zh: '该诊断已被更正，请在最新记录上操作。',
    en: 'This diagnosis was amended already. Work on the newest record.',
  },
  FOLLOW_UP_WITHOUT_DIAGNOSIS: {
    zh: '随访只针对有效的确诊结论，请先记录诊断。',
    en: 'Only a confirmed diagnosis in force is followed up. Record the diagnosis first.',
  },
  FOLLOW_UP_ELSEWHERE: {
    zh: '随访由作出诊断的机构负责（国卫办妇幼发〔2022〕12号 随访）。',
    en: 'The diagnosing institution follows up (NHC 2022 no. 12, follow-up).',
  },
  FOLLOW_UP_SAME_DAY: {
    zh: '这一天的随访已经记录。',
    en: 'A follow-up of this day is recorded already.',
  },
  RECEIPT_NUMBER_REQUIRED: { zh: '请填写回执编号。', en: 'Enter the number of the receipt.' },
} as const satisfies Sentences;
