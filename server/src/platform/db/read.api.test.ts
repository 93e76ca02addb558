import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import type { Prelude } from './prelude-query.js';
import { read } from './read.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const asker = (name: string): Prelude => ({ text: "select set_config('test.asker', $1, true)", values: [name] });
const whoAsks = sql<{ asker: string | null }>`select nullif(current_setting('test.asker', true), '') as asker`;
const ask = (prelude?: Prelude) => read(api.orm.em.fork(), whoAsks, prelude);

test('what is said before a read holds for this read and for nobody after it on the same connection', async () => {
  expect(await ask(asker('林'))).toEqual([{ asker: '林' }]);
  expect(await ask()).toEqual([{ asker: null }]);
});

test('forty readers at once each have their own', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `reader ${n}`);
  const answers = await Promise.all(names.map((name) => ask(asker(name))));
  expect(answers.map(([row]) => row?.asker)).toEqual(names);
  expect(await ask()).toEqual([{ asker: null }]);
});

test('a read that fails says why and leaves nothing behind', async () => {
  const broken = sql<{ n: number }>`select 1 / ${0}::int as n`;
  await expect(read(api.orm.em.fork(), broken, asker('陈'))).rejects.toThrow('division by zero');
  for (let n = 0; n < 20; n += 1) expect(await ask()).toEqual([{ asker: null }]);
});

test('inside a transaction a read sees what the transaction wrote', async () => {
  const em = api.orm.em.fork();
  await em.begin();
  await em.execute("select set_config('test.asker', 'writer', true)");
  expect(await read(em, whoAsks)).toEqual([{ asker: 'writer' }]);
  await em.rollback();
});
