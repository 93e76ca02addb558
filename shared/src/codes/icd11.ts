/**
 * ICD-11 for mortality and morbidity statistics, 6A02 and its children, official titles unmodified (WHO, CC BY-ND 3.0 IGO).
 * There is no 6A02.4: the cell "without disorder of intellectual development, absence of functional language" has no code.
 */
export const ICD11_TITLES = {
  '6A02': { en: 'Autism spectrum disorder', zh: '孤独症谱系障碍' },
  '6A02.0': {
    en: 'Autism spectrum disorder without disorder of intellectual development and with mild or no impairment of functional language',
    zh: '孤独症谱系障碍，不伴智力发育障碍，伴轻度或不伴功能性语言受损',
  },
  '6A02.1': {
    en: 'Autism spectrum disorder with disorder of intellectual development and with mild or no impairment of functional language',
    zh: '孤独症谱系障碍，伴智力发育障碍，伴轻度或不伴功能性语言受损',
  },
  '6A02.2': {
    en: 'Autism spectrum disorder without disorder of intellectual development and with impaired functional language',
    zh: '孤独症谱系障碍，不伴智力发育障碍，伴功能性语言受损',
  },
  '6A02.3': {
    en: 'Autism spectrum disorder with disorder of intellectual development and with impaired functional language',
    zh: '孤独症谱系障碍，伴智力发育障碍，伴功能性语言受损',
  },
  '6A02.5': {
    en: 'Autism spectrum disorder with disorder of intellectual development and with complete, or almost complete, absence of functional language',
    zh: '孤独症谱系障碍，伴智力发育障碍，伴功能性语言完全或几乎完全缺失',
  },
  '6A02.Y': { en: 'Other specified autism spectrum disorder', zh: '其他特指的孤独症谱系障碍' },
  '6A02.Z': { en: 'Autism spectrum disorder, unspecified', zh: '孤独症谱系障碍，未特指' },
} as const;
export type Icd11Code = keyof typeof ICD11_TITLES;

export const ICD11_CODES = Object.keys(ICD11_TITLES) as readonly Icd11Code[];

/** The wording of the Chinese titles was not compared with the national release. */
export const ICD11_CHINESE_TITLES_VERIFIED = false;

export function isIcd11Code(text: string): text is Icd11Code {
  return Object.hasOwn(ICD11_TITLES, text);
}
