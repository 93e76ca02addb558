import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { RowReader } from '../../platform/imports/row-reader.js';
import type { Cell } from '../../platform/readers/table.types.js';
import { deriveKeys } from '../../platform/crypto/keys.js';
import { readRow, type RosterLookups } from './roster-row.js';
import { writtenDay } from './roster-words.js';

const KEYS = ['school', 'grade', 'className', 'name', 'sex', 'birthDate', 'nationalId'];
const LOOKUPS: RosterLookups = {
  today: '2026-11-22',
  schoolYear: 2026,
  schools: new Map([['某小学', { id: 's', areaCode: '440307', streetCode: null, within: true }]]),
};
const SOUND = ['某小学', '一年级', '1班', '林小舟', '男', '2020-06-15', ''];

function read(change: Partial<Record<(typeof KEYS)[number], string>>) {
  const cells = SOUND.map((value, i): Cell => ({
    value: change[KEYS[i] ?? ''] ?? value,
    kind: 'text',
    row: 2,
    column: i + 1,
  }));
  const mapping = Object.fromEntries(KEYS.map((key, i) => [key, i + 1]));
  const reader = new RowReader(cells, mapping, []);
  return {
    ...readRow(reader, LOOKUPS, deriveKeys(randomBytes(32))),
    problems: reader.problems.map(({ column, code }) => [column, code]),
  };
}

test.each([
  ['2020-06-15', '2020-06-15'],
  ['2020-6-5', '2020-06-05'],
  ['2020/6/5', '2020-06-05'],
  ['2020.06.05', '2020-06-05'],
  ['2020年6月5日', '2020-06-05'],
  ['20200605', '2020-06-05'],
  ['2020-06-05T00:00:00', '2020-06-05'],
  ['15.6.2020', null],
  ['去年春天', null],
])('a day written %s is read as %s', (text, day) => expect(writtenDay(text)).toBe(day));

test('a sound row is a pupil of the school, with the words of schools turned into codes', () => {
  expect(read({})).toMatchObject({
    problems: [],
    value: { schoolId: 's', grade: 'P1', sex: 'MALE', birthDate: '2020-06-15', schoolYear: 2026, identity: null },
  });
});

test('a number is sealed for the person it will belong to and is not carried on', () => {
  const number = `44030720200615901${nationalIdCheck('44030720200615901')}`;
  const { value } = read({ nationalId: number });
  expect(value?.identity?.masked).toMatch(/\*{4}/);
  expect(JSON.stringify(value)).not.toContain(number);
});

test.each([
  ['a grade two years ahead', { grade: '三年级' }, [[2, 'GRADE_FOR_AGE']]],
  ['a year early is possible', { grade: '二年级' }, []],
  ['a day that does not exist', { birthDate: '2020-02-30' }, [[6, 'INVALID_DATE']]],
  [
    'one fault for a birth date of tomorrow, not three',
    { birthDate: '2026-11-23', nationalId: '440307202006159012' },
    [
      [6, 'DATE_IN_FUTURE'],
      [7, 'NATIONAL_ID_CHECKSUM'],
    ],
  ],
  ['a name that turns the writing direction', { name: '林\u202E舟' }, [[4, 'INVALID_VALUE']]],
  ['a class of more than thirty characters', { className: '一'.repeat(31) }, [[3, 'TOO_LONG']]],
  [
    'every faulty cell of a row',
    { school: '无', grade: '十三年级', sex: '？' },
    [
      [1, 'UNKNOWN_SCHOOL'],
      [2, 'UNKNOWN_GRADE'],
      [5, 'INVALID_VALUE'],
    ],
  ],
])('%s', (_what, change, problems) => expect(read(change).problems).toEqual(problems));
