/** 国卫办妇幼发〔2022〕12号 三(三). */
export const DiagnosisOutcome = {
  /** 确诊: advice and aid policy */
  CONFIRMED: 'CONFIRMED',
  /** 排除: other care */
  EXCLUDED: 'EXCLUDED',
  /** back in two months, intervention starts meanwhile */
  UNDETERMINED: 'UNDETERMINED',
} as const;
export type DiagnosisOutcome = (typeof DiagnosisOutcome)[keyof typeof DiagnosisOutcome];
