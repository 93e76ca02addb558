import type { BackendModule } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

import { words } from './instance.ts';
import { languages, rooms, type Key, type Language, type Room } from './words.ts';

export type { Key, Language, Room };

type Bundle = { default: Record<string, unknown> };
const files = import.meta.glob<Bundle>('./{zh,en}/*.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no words for ${language}/${namespace}`), null);
    load().then(
      (bundle) => done(null, bundle.default),
      (error: Error) => done(error, null),
    );
  },
};

const remembered = 'xc-language';
const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** Each language is named in itself, whichever is read now: who cannot read this one has to find the other. */
export const ownName: Record<Language, string> = { zh: '中', en: 'EN' };

function firstLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}

export async function startWords(language: Language = firstLanguage()): Promise<void> {
  if (words.isInitialized) return setLanguage(language);
  words.on('languageChanged', (now) => {
    document.documentElement.lang = htmlLang[now === 'en' ? 'en' : 'zh'];
  });
  await words
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['common', 'kit', 'codes'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** For tests, where nothing should suspend. */
export const loadAllWords = (): Promise<void> => words.loadNamespaces([...rooms]);

export const currentLanguage = (): Language => (words.language === 'en' ? 'en' : 'zh');

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await words.changeLanguage(language);
}

/** Outside components (errors, headers); inside them use `useT`. */
export const say = <R extends Room>(room: R, key: Key<R>, values?: Record<string, unknown>): string =>
  words.t(key as string, { ns: room as string, ...values });

export type T<R extends Room> = (key: Key<R>, values?: Record<string, unknown>) => string;

/** The words of one room: `const t = useT('screening'); t('result.title')`. Counts go in as `{ count }`. */
export function useT<R extends Room>(room: R): T<R> {
  const { t } = useTranslation<string>(room);
  return useCallback((key, values) => t(key as string, { ns: room as string, ...values }), [t, room]);
}

/** The current language, and a render when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return i18n.language === 'en' ? 'en' : 'zh';
}

export { codeLabel, codeOptions } from './code-label.ts';
export {
  formatAge,
  formatAgeSpan,
  formatClass,
  formatCount,
  formatDate,
  formatDateLong,
  formatTime,
} from './format.ts';
