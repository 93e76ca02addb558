import { ICD10_TITLES } from '@xingcheng/shared/codes/icd10';
import { ICD11_TITLES } from '@xingcheng/shared/codes/icd11';

import type { Language } from '../../i18n/index.ts';

type Titles = Readonly<Record<string, { zh: string; en: string }>>;
type Choice = { value: string; label: string };

const choices = (titles: Titles, language: Language): Choice[] =>
  Object.entries(titles).map(([value, title]) => ({ value, label: `${value}　${title[language]}` }));

export const icd10Choices = (language: Language): Choice[] => choices(ICD10_TITLES, language);
export const icd11Choices = (language: Language): Choice[] => choices(ICD11_TITLES, language);

/** The code with its title; an unknown code shows itself. */
export function icdLabel(code: string | null | undefined, language: Language): string {
  if (!code) return '';
  const titles: Titles = { ...ICD10_TITLES, ...ICD11_TITLES };
  const title = titles[code];
  return title ? `${code} ${title[language]}` : code;
}
