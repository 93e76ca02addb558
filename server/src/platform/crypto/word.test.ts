import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { CellShut } from './cell.js';
import { deriveKeys } from './keys.js';
import { jsonWord, openedIn, openedRows, openWord, sealWord, word } from './word.js';

const keys = deriveKeys(randomBytes(32));
const NOTE = word('referral', 'note');
const NEEDS = jsonWord('care_plan', 'care_needs');
const ID = '0199d0c8-0000-7000-8000-000000000001';

/** As the database sends it: the place before the cell. */
const sent = (one: typeof NOTE, id: string, text: string) =>
  Buffer.concat([
    Buffer.from(`${one.json ? 'xcj:' : 'xct:'}${one.table}|${one.column}|${id} `),
    sealWord(keys, one, id, text),
  ]);

test('a word is trimmed and opens in its row alone; nothing stays nothing', () => {
  const cell = sealWord(keys, NOTE, ID, '  先打电话  ');
  expect(openWord(keys, NOTE, ID, cell)).toBe('先打电话');
  expect(() => openWord(keys, NOTE, ID.replace('1', '2'), cell)).toThrow(CellShut);
  expect(() => openWord(keys, word('referral', 'answer_note'), ID, cell)).toThrow(CellShut);
  for (const empty of ['', '   ', null, undefined]) expect(sealWord(keys, NOTE, ID, empty)).toBe(null);
  expect(openWord(keys, NOTE, ID, null)).toBe(null);
});

test('rows have their words when somebody asks for them, and not before', () => {
  const broken = sent(NOTE, ID, 'x');
  broken[broken.length - 1]! ^= 1;
  const [row, other] = openedRows(keys, [
    { id: ID, note: sent(NOTE, ID, '先打电话') as unknown as string },
    { id: ID, note: broken as unknown as string },
  ]);
  // A list that does not show the words is not stopped by one that does not open.
  expect([row?.id, other?.id]).toEqual([ID, ID]);
  expect(row?.note).toBe('先打电话');
  expect(row?.note).toBe('先打电话');
  expect({ ...row }).toEqual({ id: ID, note: '先打电话' });
  expect(() => other?.note).toThrow(CellShut);
});

test('what was sealed as JSON comes as the value', () => {
  const [row] = openedRows(keys, [{ needs: sent(NEEDS, ID, JSON.stringify(['安静的房间'])) as unknown as string[] }]);
  expect(row?.needs).toEqual(['安静的房间']);
});

test('a text that somebody typed is never taken for a cell', () => {
  const typed = sent(NOTE, ID, 'x').toString('latin1');
  const inJson = `\\x${sent(NOTE, ID, '目标').toString('hex')}`;
  const [row] = openedRows(keys, [{ typed, inJson, bytes: Buffer.from('else') }]);
  expect(row).toEqual({ typed, inJson, bytes: Buffer.from('else') });
  const [goal] = openedIn(keys, [{ wording: inJson, other: inJson }], 'wording');
  expect(goal).toEqual({ wording: '目标', other: inJson });
});
