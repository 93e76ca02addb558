/** What a doctor weighed against autism (国卫办妇幼发〔2022〕12号 诊断: 鉴别诊断). */
export const DifferentialCondition = {
  GLOBAL_DELAY: 'GLOBAL_DELAY',
  LANGUAGE_DISORDER: 'LANGUAGE_DISORDER',
  HEARING_LOSS: 'HEARING_LOSS',
  INTELLECTUAL_DISABILITY: 'INTELLECTUAL_DISABILITY',
  ADHD: 'ADHD',
  RETT: 'RETT',
  DISINTEGRATIVE: 'DISINTEGRATIVE',
  ATTACHMENT: 'ATTACHMENT',
  SELECTIVE_MUTISM: 'SELECTIVE_MUTISM',
  EPILEPTIC_APHASIA: 'EPILEPTIC_APHASIA',
  PSYCHOSIS: 'PSYCHOSIS',
  OTHER: 'OTHER',
} as const;
export type DifferentialCondition = (typeof DifferentialCondition)[keyof typeof DifferentialCondition];
