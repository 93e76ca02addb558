import { describe, expect, test } from 'vitest';
import { INSTRUMENTS } from './catalogue.ts';
import { ABC_57 } from './definitions/abc-57.ts';
import { CARS } from './definitions/cars.ts';
import { CN_WARNING_SIGNS } from './definitions/cn-warning-signs.ts';
import { textInDefinitions, textInFile } from './item-text.ts';

// Invented sentences: no instrument asks them.
const SENTENCES = [
  '今天的天空是什么颜色的',
  '船在湖面上慢慢地开走了',
  '他们把桌子搬到院子里去',
  '灯塔在夜里一直亮着光',
];
const ENGLISH = [
  'The boat left in the morning',
  'A lamp stood on the table',
  'They walked to the old harbour',
  'Rain fell over the wide fields',
];

describe('no wording of a protected instrument is shipped', () => {
  test('no definition of class B or C carries item text', () => {
    expect(textInDefinitions(INSTRUMENTS)).toEqual([]);
  });

  test('a text planted in a class-B definition is found', () => {
    const planted = {
      ...ABC_57,
      items: ABC_57.items.map((item, at) => (at === 3 ? { ...item, text: { zh: SENTENCES[0]! } } : item)),
    };
    expect(textInDefinitions([planted])).toEqual([{ where: 'ABC57@1', why: 'item 4 carries words' }]);
  });

  test('an item planted in a class-C definition is found', () => {
    const planted = { ...CARS, items: [{ id: SENTENCES[0]!, points: { YES: 1 } }] };
    expect(textInDefinitions([planted])).toHaveLength(1);
  });

  test.each([
    [
      'a JSON of texts',
      (of: readonly string[]) => JSON.stringify(Object.fromEntries(of.map((one, at) => [at + 1, one])), null, 2),
    ],
    [
      'a module of texts',
      (of: readonly string[]) => of.map((one, at) => `  { id: '${at + 1}', text: '${one}' },`).join('\n'),
    ],
    ['a numbered list', (of: readonly string[]) => of.map((one, at) => `${at + 1}. ${one}`).join('\n')],
    ['a Chinese numbered list', (of: readonly string[]) => of.map((one, at) => `${at + 1}、${one}`).join('\n')],
    [
      'a table of comma-separated values',
      (of: readonly string[]) => of.map((one, at) => `${at + 1},"${one}"`).join('\n'),
    ],
    ['a table in a note', (of: readonly string[]) => of.map((one, at) => `| ${at + 1} | ${one} |`).join('\n')],
  ])('%s planted beside the name of a protected instrument is found, in Chinese and in English', (_, layout) => {
    for (const sentences of [SENTENCES, ENGLISH]) {
      expect(textInFile('notes/cast.txt', `CAST\n${layout(sentences)}`, INSTRUMENTS)).toHaveLength(1);
      expect(textInFile('notes/m-chat.txt', `M-CHAT\n${layout(sentences)}`, INSTRUMENTS)).toHaveLength(1);
    }
  });

  test('keys, options and weights are no text', () => {
    const key = ABC_57.items
      .map((item) => `  { id: '${item.id}', points: ${JSON.stringify(item.points)} },`)
      .join('\n');
    expect(textInFile('shared/abc.ts', `ABC57\n${key}`, INSTRUMENTS)).toEqual([]);
  });

  test('the national warning signs may carry their text', () => {
    expect(CN_WARNING_SIGNS.items.every((item) => item.text !== undefined)).toBe(true);
    expect(textInDefinitions([CN_WARNING_SIGNS])).toEqual([]);
  });
});
