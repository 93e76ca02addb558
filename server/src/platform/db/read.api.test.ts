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

test('what one request asks in the same moment is answered each with its own rows', async () => {
  const em = api.orm.em.fork();
  const round = () =>
    Promise.all([1, 2, 3, 4, 5, 6].map((n) => read(em, sql<{ n: number }>`select ${n}::int as n`, asker('林'))));
  // The second time the connection knows the statement, and they travel together.
  for (let turn = 0; turn < 3; turn += 1) expect((await round()).map(([row]) => row?.n)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('one that fails does not take its neighbours along', async () => {
  const em = api.orm.em.fork();
  const divide = (by: number) => read(em, sql<{ n: number }>`select 12 / ${by}::int as n`, asker('陈'));
  for (let turn = 0; turn < 3; turn += 1) {
    const answers = await Promise.allSettled([divide(3), divide(0), divide(4)]);
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value[0]?.n : String(one.reason)))).toEqual([
      4,
      expect.stringContaining('division by zero'),
      3,
    ]);
  }
});

test('two askers in one request do not hear each other', async () => {
  const em = api.orm.em.fork();
  const ask = (name: string) => read(em, whoAsks, asker(name));
  for (let turn = 0; turn < 3; turn += 1) {
    const answers = await Promise.all(['甲', '乙', '甲', '乙'].map(ask));
    expect(answers.map(([row]) => row?.asker)).toEqual(['甲', '乙', '甲', '乙']);
  }
});

test('a transaction whose settings the database refuses does nothing: its first statement says so', async () => {
  const em = api.orm.em.fork();
  em.setSessionContext({ variables: { 'xc.a b': 'no name of a setting' } });
  await em.begin();
  await expect(em.execute('select 1')).rejects.toThrow(/transaction is aborted|invalid configuration parameter/);
  await em.rollback();
  expect(await ask()).toEqual([{ asker: null }]);
});

test('inside a transaction a read sees what the transaction wrote', async () => {
  const em = api.orm.em.fork();
  await em.begin();
  await em.execute("select set_config('test.asker', 'writer', true)");
  expect(await read(em, whoAsks)).toEqual([{ asker: 'writer' }]);
  await em.rollback();
});
