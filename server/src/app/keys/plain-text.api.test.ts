import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { cellColumn } from '../../platform/crypto/word.js';
import { GUARDED } from '../row-security/tables.js';
import { BESIDES, PLAIN_TEXT } from './plain-text.js';
import { WORDS } from './sealed-columns.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const TEXT = "('text', 'character varying', 'character', 'jsonb', 'json', 'ARRAY')";

async function columns(where: string): Promise<string[]> {
  const rows = (await api.orm.em.fork().execute(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = any(?::text[]) and ${where}`,
    [`{${[...Object.keys(GUARDED), ...BESIDES].join()}}`],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

test('every column of text about a person is sealed, or says why it is plain', async () => {
  const plain = await columns(`data_type in ${TEXT}`);
  expect(plain.toSorted()).toEqual(Object.keys(PLAIN_TEXT).toSorted());
  expect(Object.values(PLAIN_TEXT).filter((why) => why.length < 6)).toEqual([]);
});

test('every word that is said to be sealed has its cell, and no plain column beside it', async () => {
  const there = new Set(await columns('true'));
  for (const word of WORDS) {
    expect(there, `${word.table}.${cellColumn(word)}`).toContain(`${word.table}.${cellColumn(word)}`);
    expect(there).not.toContain(`${word.table}.${word.column}`);
  }
  const cells = (await columns("column_name like '%\\_cell' and data_type = 'bytea'")).toSorted();
  const known = [
    ...WORDS.map((word) => `${word.table}.${cellColumn(word)}`),
    'person.national_id_cell',
    'guardian.phone_cell',
  ];
  expect(cells).toEqual(known.toSorted());
});
