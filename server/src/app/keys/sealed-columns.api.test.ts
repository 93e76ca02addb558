import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { OTHER_BYTES, SEALED_COLUMNS } from './sealed-columns.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

interface Column {
  name: string;
  key: boolean;
  type: string;
}

const columns = async (where: string): Promise<Column[]> =>
  (await api.orm.em.fork().execute(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) as key
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and ${where}`,
  )) as Column[];

test('every column of bytes is one that rotation goes through, or says why not', async () => {
  const named = [
    ...SEALED_COLUMNS.filter(({ within }) => !within).map((one) => `${one.table}.${one.column}`),
    ...Object.keys(OTHER_BYTES),
  ];
  const bytes = await columns("format_type(a.atttypid, a.atttypmod) = 'bytea'");
  expect(bytes.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
});

test('every sealed column is found by the primary key of its table', async () => {
  const keys = (await columns('true')).filter(({ key }) => key);
  for (const { table, key } of SEALED_COLUMNS) {
    const real = keys.filter(({ name }) => name.startsWith(`${table}.`));
    expect(real.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(key)
        .map((name) => `${table}.${name}`)
        .toSorted(),
    );
    for (const { name, type } of real)
      expect({ uuid: 'uuid', integer: 'int' }[type] ?? 'text').toBe(key[name.slice(table.length + 1)]);
  }
});
