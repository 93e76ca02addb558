import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FreshDatabase } from './databases.js';
import { freshDatabase } from './fresh-database.js';

let mine: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  mine = await freshDatabase();
  other = await freshDatabase();
});
afterAll(async () => {
  await mine.drop();
  await other.drop();
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

test('two test files never see each other’s rows', async () => {
  await ask(mine.url, 'create table note (text text)');
  expect(await ask(mine.url, "select to_regclass('note') is not null as there")).toEqual([{ there: true }]);
  expect(await ask(other.url, "select to_regclass('note') is not null as there")).toEqual([{ there: false }]);
});
