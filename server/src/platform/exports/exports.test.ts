import { describe, expect, test } from 'vitest';
import { readTable } from '../readers/read-table.js';
import { writeCsv } from './csv.js';
import { defuse } from './defuse.js';
import { cellXml, columnLetters, writeXlsx } from './xlsx.js';

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

const BLANKS = ['', ' ', '\u00A0', '\u3000', '\t', '\u200B'];
/** Thirty-six ways to make a spreadsheet run a name: every sign, after every blank, in the first and in a later line. */
const INJECTIONS = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].map((sign) => `${sign}HYPERLINK("http://x","点我")`),
  ...BLANKS.flatMap((blank) => [`${blank}=1+1`, `${blank}＠SUM(A1)`, `甲\n${blank}=1+1`]),
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+8613800001234',
  '-2+3',
  '\tabc',
  '\r=1',
  '"=1+1"\n=2',
  '甲\r\n@SUM(A1)',
  '=1+1,=2+2',
  ';=1+1',
];

describe(`${INJECTIONS.length} texts that mean to be run go through a csv and a workbook and come back as what they are`, () => {
  const runs = (text: string): boolean => /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]/.test(text);

  test.each(INJECTIONS.map((text) => [text]))('%j', async (text) => {
    const [csv] = await readTable(writeCsv([['姓名'], [text]]), 'x.csv');
    const back = csv?.rows[1]?.[0];
    expect(back?.formula).toBeUndefined();
    expect(back?.value?.split(/[\r\n]/).some(runs)).toBe(false);
    expect(back?.value?.replaceAll("'", '')).toBe(text.replaceAll("'", '').replaceAll('\r\n', '\n'));
    const file = writeXlsx([{ name: 'S', header: ['姓名'], rows: [[text]] }]);
    const [sheet] = await readTable(file, 'x.xlsx');
    expect(sheet?.rows[1]?.[0]).toEqual({ value: text.replaceAll(/\r\n?/g, '\n'), kind: 'text', row: 2, column: 1 });
  });

  test('a spreadsheet keeps such a text a text also after somebody has edited the cell', () => {
    expect(cellXml('=1+1', 2, 1)).toBe('<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(cellXml('林小舟', 2, 1)).not.toContain(' s=');
  });
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
