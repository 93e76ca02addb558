import { useCallback } from 'react';

import { useLanguage } from '../../../i18n/index.ts';

/** The instrument's own title in the reader's language. */
export function useInstrumentTitle(): (instrument: { titleZh: string; titleEn: string }) => string {
  const language = useLanguage();
  return useCallback(({ titleZh, titleEn }) => (language === 'en' ? titleEn : titleZh), [language]);
}
