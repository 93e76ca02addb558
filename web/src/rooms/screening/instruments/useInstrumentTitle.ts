import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import { useCallback } from 'react';

import { useLanguage } from '../../../i18n/index.ts';

/** The instrument's own title in the reader's language. */
export function useInstrumentTitle(): (instrument: { titleZh: string; titleEn: string }) => string {
  const language = useLanguage();
  return useCallback(({ titleZh, titleEn }) => (language === 'en' ? titleEn : titleZh), [language]);
}

/** The title behind `code@version`; the key itself where the catalogue no longer knows it. */
export function useTitleOfKey(): (key: string) => string {
  const language = useLanguage();
  return useCallback(
    (key) => {
      const title = findInstrument(key)?.title;
      return title ? title[language] : key;
    },
    [language],
  );
}
