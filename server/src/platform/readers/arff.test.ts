import { expect, test } from 'vitest';
import { readTable } from './read-table.js';

const ARFF = `% answers
@relation 'child answers'
@attribute A1 {0,1}
@ATTRIBUTE 'date of \\'birth\\'' date
@attribute ethnicity {'Middle Eastern ',Others}
@attribute total numeric

@data
1,2012-01-01,'Middle Eastern ',5
0,?,"a, b",?
`;

test('attributes become the header, a question mark an empty cell, quotes fall away', async () => {
  const [sheet] = await readTable(Buffer.from(ARFF), 'child.arff');
  expect(sheet?.name).toBe('child answers');
  expect(sheet?.rows.map((row) => row.map((cell) => cell.value))).toEqual([
    ['A1', "date of 'birth'", 'ethnicity', 'total'],
    ['1', '2012-01-01', 'Middle Eastern ', '5'],
    ['0', null, 'a, b', null],
  ]);
  expect(sheet?.rows[1]?.map((cell) => cell.kind)).toEqual(['text', 'date', 'text', 'number']);
  expect(sheet?.rows[1]?.[0]?.row).toBe(9);
});

test.each([
  ['a row with too few values', `${ARFF}1,2\n`, 'malformed'],
  ['the sparse form', `${ARFF}{0 1}\n`, 'malformed'],
  ['no data section', '@relation x\n@attribute a numeric\n', 'not-a-table'],
  ['something else', 'hello\n', 'malformed'],
])('%s is refused', async (_, text, code) => {
  await expect(readTable(Buffer.from(text), 'x.arff')).rejects.toMatchObject({ code });
});
