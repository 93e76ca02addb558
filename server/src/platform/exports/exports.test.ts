import { describe, expect, test } from 'vitest';
import { readTable } from '../readers/read-table.js';
import { writeCsv } from './csv.js';
import { defuse } from './defuse.js';
import { columnLetters, writeXlsx } from './xlsx.js';

describe('a text that a spreadsheet would run is shown instead', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\tabc', "'\tabc"],
    ['\r=1', "'\r'=1"],
    ['  =1', "'  =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u3000＝1', "'\u3000＝1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    ['甲\n=HYPERLINK("x")', '甲\n\'=HYPERLINK("x")'],
    ['阿卜杜勒·艾则孜', '阿卜杜勒·艾则孜'],
    ['a=b-c', 'a=b-c'],
  ])('%j becomes %j', (text, safe) => expect(defuse(text)).toBe(safe));
});

test('a csv carries the mark Chinese Excel needs and keeps line breaks inside one cell', () => {
  const file = writeCsv([
    ['姓名', '备注'],
    ['𠮷田', '第一行\n第二行, "引号"'],
    [null, 5],
  ]);
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.toString()).toBe('\uFEFF姓名,备注\r\n𠮷田,"第一行\n第二行, ""引号"""\r\n,5\r\n');
});

test('a workbook we write is read back the same, formulas as harmless texts', async () => {
  const rows = [['䶮㛃𠮷', '=1+1', '<a & "b">\u0001', 3.5, true, null, '末']];
  const [sheet] = await readTable(writeXlsx([{ name: '名册/2026', header: ['一'], rows }]), 'x.xlsx');
  expect(sheet?.name).toBe('名册 2026');
  expect(sheet?.rows[1]?.map((cell) => cell.value)).toEqual(['䶮㛃𠮷', '=1+1', '<a & "b">', '3.5', 'true', null, '末']);
  expect(sheet?.rows[1]?.some((cell) => cell.formula)).toBe(false);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [703, 'AAA'],
])('column %i is called %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
