import { expect, test } from 'vitest';
import { readTable } from './read-table.js';

const values = async (file: Buffer | string, name = '名册.csv'): Promise<(string | null)[][]> =>
  (await readTable(Buffer.from(file), name)).flatMap((sheet) => sheet.rows.map((row) => row.map((cell) => cell.value)));

// "姓名,年级\n王𠮷,一年级\n" as Chinese Excel saves it.
const GB18030 = Buffer.from('d0d5c3fb2cc4eabcb60acdf59534b2352cd2bbc4eabcb60a', 'hex');

test('UTF-8 with and without the mark, GB18030 and UTF-16 give the same table', async () => {
  const expected = [
    ['姓名', '年级'],
    ['王𠮷', '一年级'],
  ];
  const text = '姓名,年级\n王𠮷,一年级\n';
  expect(await values(`\uFEFF${text}`)).toEqual(expected);
  expect(await values(text)).toEqual(expected);
  expect(await values(GB18030)).toEqual(expected);
  expect(await values(Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual(expected);
});

test('rows of different lengths, leading zeros and line breaks inside quotes are kept', async () => {
  expect(await values('a,b,c\r\n001,"x\ny"\r\n1,2,3,4\r\n')).toEqual([
    ['a', 'b', 'c'],
    ['001', 'x\ny'],
    ['1', '2', '3', '4'],
  ]);
});

test('a blank line is left out but still counted, as the spreadsheet shows it', async () => {
  const [sheet] = await readTable(Buffer.from('a;b\n\n1;2\n;\n'), 'x.csv');
  expect(sheet?.rows.map((row) => row[0]?.row)).toEqual([1, 3]);
});

test('a cell that begins with an equals sign is marked as a formula', async () => {
  const [sheet] = await readTable(Buffer.from('a,b\n="0013",7\n'), 'x.csv');
  expect(sheet?.rows[1]?.map((cell) => cell.formula)).toEqual([true, undefined]);
});

test.each([
  ['an empty file', '', 'empty'],
  ['nothing but separators', ',,\n,,\n', 'empty'],
  ['a picture renamed to csv', Buffer.from('ffd8ffe000104a46', 'hex'), 'not-a-table'],
  ['bytes that are no text', Buffer.from('612c620a80ff81ff0a', 'hex'), 'unknown-encoding'],
  ['a quote that never closes', `a,b\n"${'x'.repeat(1_100_000)}`, 'malformed'],
  ['a cell longer than Excel allows', `a\n${'长'.repeat(32_768)}\n`, 'cell-too-long'],
])('%s is refused', async (_, file, code) => {
  await expect(readTable(Buffer.from(file), 'x.csv')).rejects.toMatchObject({ name: 'UnreadableFile', code });
});

test.each([
  ['the format of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.xls', 'old-format'],
  ['a pdf', Buffer.from('%PDF-1.7'), 'x.pdf', 'not-a-table'],
])('%s is refused by what it is', async (_, file, name, code) => {
  await expect(readTable(file, name)).rejects.toMatchObject({ code });
});
