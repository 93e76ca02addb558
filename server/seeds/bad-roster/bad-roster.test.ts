import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import { expect, test } from 'vitest';
import { readTable } from '../../src/platform/readers/read-table.js';
import { generateCity } from '../city/generate-city.js';
import { buildBadRoster } from './bad-roster.js';
import { columnOf, ROSTER_COLUMNS } from './roster-row.js';

const city = generateCity(20_261_122, '2026-11-22');
const roster = buildBadRoster(city);
const [sheet, notes] = await readTable(roster.file, '名册.xlsx');
const pupils = sheet?.rows.slice(1) ?? [];
const bad = new Set(roster.expected.map((fault) => fault.row));

test('400 rows, of which exactly 37 are bad in sixteen ways', () => {
  expect(pupils).toHaveLength(400);
  expect(bad.size).toBe(37);
  expect(roster.expected).toHaveLength(37);
  expect(new Set(roster.expected.map((fault) => fault.code)).size).toBe(16);
});

test('a second sheet, the columns schools know, dates both written and real', () => {
  expect(notes?.name).toBe('填表说明');
  expect(sheet?.rows[0]?.map((cell) => cell.value)).toEqual([...ROSTER_COLUMNS]);
  expect(new Set(pupils.map((row) => row[columnOf('出生日期') - 1]?.kind))).toEqual(new Set(['text', 'date']));
});

test('formulas and merged cells are where the list says, and nowhere else', () => {
  const marked = (sign: 'formula' | 'merged', code: string): void => {
    const found = pupils
      .flat()
      .filter((cell) => cell[sign])
      .map(({ row, column }) => ({ row, column, code }));
    expect(found).toEqual(roster.expected.filter((fault) => fault.code === code));
    expect(found).toHaveLength(2);
  };
  marked('formula', 'FORMULA_CELL');
  marked('merged', 'MERGED_CELL');
});

test('every other row is sound: a valid ID nobody else has, agreeing with date and sex', () => {
  const known = new Set(city.pupils.map((pupil) => pupil.nationalId));
  const good = pupils.filter((row) => !bad.has(row[0]?.row ?? 0));
  expect(good).toHaveLength(363);
  const ids = good.map((row) => row[columnOf('身份证号') - 1]?.value ?? '');
  expect(new Set(ids).size).toBe(363);
  expect(ids.filter((id) => known.has(id))).toEqual([]);
  const wrong = good.filter((row) => {
    const parsed = parseNationalId(row[columnOf('身份证号') - 1]?.value ?? '');
    const sex = row[columnOf('性别') - 1]?.value === '男' ? 'MALE' : 'FEMALE';
    return !parsed.ok || parsed.value.birthDate !== row[columnOf('出生日期') - 1]?.value || parsed.value.sex !== sex;
  });
  expect(wrong).toEqual([]);
});

test('the same city gives the same file', () => expect(buildBadRoster(city).file.equals(roster.file)).toBe(true));
