/**
 * ICD-10 codes by which 国卫办妇幼发〔2022〕12号 diagnoses (pervasive developmental disorders, F84).
 * F84.2 to F84.4 are listed so that another finding can be recorded; they are not autism.
 */
export const ICD10_TITLES = {
  'F84.0': { en: 'Childhood autism', zh: '儿童孤独症', autism: true },
  'F84.1': { en: 'Atypical autism', zh: '不典型孤独症', autism: true },
  'F84.2': { en: "Rett's syndrome", zh: 'Rett综合征', autism: false },
  'F84.3': { en: 'Other childhood disintegrative disorder', zh: '其他童年瓦解性障碍', autism: false },
  'F84.4': {
    en: 'Overactive disorder associated with mental retardation and stereotyped movements',
    zh: '与精神发育迟滞和刻板动作有关的多动障碍',
    autism: false,
  },
  'F84.5': { en: "Asperger's syndrome", zh: '阿斯伯格综合征', autism: true },
  'F84.8': { en: 'Other pervasive developmental disorders', zh: '其他广泛性发育障碍', autism: true },
  'F84.9': { en: 'Pervasive developmental disorder, unspecified', zh: '未特指的广泛性发育障碍', autism: true },
} as const;
export type Icd10Code = keyof typeof ICD10_TITLES;

export const ICD10_CODES = Object.keys(ICD10_TITLES) as readonly Icd10Code[];

export function isIcd10Code(text: string): text is Icd10Code {
  return Object.hasOwn(ICD10_TITLES, text);
}
