import { ACTIONS } from '@xingcheng/shared/access/actions';
import { instrumentsForAge } from '@xingcheng/shared/instruments/catalogue';
import { describe, expect, test } from 'vitest';

import { rooms } from './words.ts';

type Bundle = { default: object };
const files = import.meta.glob<Bundle>('./{zh,en}/*.json', { eager: true });
const namespaces = [...rooms, 'codes'];

function leaves(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}
const wordsOf = (language: 'zh' | 'en', room: string) => leaves(files[`./${language}/${room}.json`]?.default ?? {});
/** English has a singular where Chinese has none. */
const keysOf = (words: [string, string][]) =>
  [...new Set(words.map(([key]) => key.replace(/_(one|other)$/, '')))].sort();

test('every room has its words in both languages', () => {
  expect(Object.keys(files).sort()).toEqual(
    ['en', 'zh'].flatMap((language) => namespaces.map((room) => `./${language}/${room}.json`)).sort(),
  );
  expect(wordsOf('zh', 'kit').length).toBeGreaterThan(100);
});

describe.each(namespaces)('%s', (room) => {
  test('has the same keys in Chinese and English', () => {
    expect(keysOf(wordsOf('en', room))).toEqual(keysOf(wordsOf('zh', room)));
  });

  test('has no Chinese in its English', () => {
    const left = wordsOf('en', room).filter(([, word]) => /[\u3400-\u9fff]/.test(word));
    expect(left).toEqual([]);
  });

  test('has no English sentence in its Chinese', () => {
    const left = wordsOf('zh', room).filter(([, word]) => /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(word));
    expect(left).toEqual([]);
  });

  test('has no empty word', () => {
    const empty = [...wordsOf('zh', room), ...wordsOf('en', room)].filter(([, word]) => !word.trim());
    expect(empty).toEqual([]);
  });

  test('names the same values in both languages', () => {
    const values = (word: string) => [...word.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
    const english = new Map(wordsOf('en', room));
    const differing = wordsOf('zh', room).filter(([key, word]) => {
      const other = english.get(key);
      return other !== undefined && values(word).join() !== values(other).join();
    });
    expect(differing).toEqual([]);
  });
});

test('every band in which an answer sheet can end has words', () => {
  const named = new Set(wordsOf('zh', 'codes').map(([key]) => key));
  const bands = Array.from({ length: 240 }, (_, months) => instrumentsForAge(months))
    .flat()
    .flatMap(({ bands: some }) => some.map(({ id }) => id));
  expect(bands.length).toBeGreaterThan(20);
  expect([...new Set(bands)].filter((id) => !named.has(`screeningClause.${id}`))).toEqual([]);
});

// A service token says what it may do in the words of whoever issues it, never as a code.
test.each(['zh', 'en'] as const)('every action of the permission matrix has a word of its own in %s', (language) => {
  const known = new Map(wordsOf(language, 'codes').filter(([key]) => key.startsWith('action.')));
  expect([...known.keys()].sort()).toEqual(ACTIONS.map((action) => `action.${action}`).sort());
  expect(new Set(known.values()).size).toBe(ACTIONS.length);
});
