import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { fillRow } from '../../../test/fill-row.js';
import { GUARDIAN_NAME } from '../../people/places.js';
import { openWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { sealPlainWords } from './seal-plain-words.js';

let api: TestApi;
let client: Client;
const GUARDIANS = 1_200;
const ids = Array.from({ length: GUARDIANS }, () => newId());
const putAway = newId();

beforeAll(async () => {
  api = await startApi();
  client = new Client({ connectionString: api.orm.config.get('clientUrl') });
  await client.connect();
  await client.query("select set_config('xc.area', '*', false)");
  // As the release before had it.
  await client.query('alter table guardian add name varchar(50), alter column name_cell drop not null');
  await client.query('alter table care_plan add care_needs jsonb, alter column care_needs_cell drop not null');
  await client.query('alter table stage_entry add left_because varchar(200)');
  const person = await fillRow(api.orm, 'person', { name: '林', birth_date: '2018-06-05' });
  await client.query(
    `insert into guardian (id, created_at, updated_at, version, person_id, name, kind, started_on)
     select id, now(), now(), 1, $2, 'name of ' || id, 'PARENT', '2026-01-01' from unnest($1::uuid[]) id`,
    [ids, person],
  );
  await fillRow(api.orm, 'care_plan', { care_needs: '["安静的房间"]', care_needs_cell: null });
  const stage = await fillRow(api.orm, 'stage_entry', { left_because: '搬去外省' });
  await fillRow(api.orm, 'timeline_entry', {
    person_id: person,
    kind: 'STAGE_LEFT',
    record_id: stage,
    facts: '{"stage": "INTERVENTION", "because": "搬去外省"}',
  });
  await fillRow(api.orm, 'timeline_entry', {
    person_id: person,
    kind: 'STAGE_LEFT',
    facts: '{"stage": "RESIDENCE", "because": "FAMILY_WISH"}',
  });
  await fillRow(api.orm, 'merge_link', {
    id: newId(),
    table_name: 'guardian',
    row_id: putAway,
    before: JSON.stringify({ id: putAway, name: '陈静', document_no: null }),
  });
  await client.query('alter table guardian alter column name set not null');
  await client.query('delete from identity_due');
});
afterAll(async () => {
  await client.end();
  await api.close();
});

test('a start that is broken off half-way goes on where it was, and ends with every word sealed', async () => {
  const { keys } = api.app.parts;
  const doomed = new Client({ connectionString: api.orm.config.get('clientUrl') });
  doomed.on('error', () => undefined);
  await doomed.connect();
  const { rows: own } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ask = doomed.query.bind(doomed) as unknown as (...args: unknown[]) => unknown;
  let portions = 0;
  Object.assign(doomed, {
    query: async (text: string, ...more: unknown[]) => {
      if (text.startsWith('update guardian') && (portions += 1) === 2)
        await client.query('select pg_terminate_backend($1)', [own[0]?.pid]);
      return await ask(text, ...more);
    },
  });
  await expect(sealPlainWords(doomed, keys)).rejects.toThrow();
  const { rows: left } = await client.query<{ count: number }>(
    'select count(*)::int as count from guardian where name_cell is null',
  );
  expect(left[0]?.count).toBeGreaterThan(0);
  expect(left[0]?.count).toBeLessThan(GUARDIANS);
  expect(await sealPlainWords(client, keys)).toBeGreaterThan(0);
  expect(await sealPlainWords(client, keys)).toBe(0);
  const { rows } = await client.query<{ id: string; cell: Buffer; hashed: boolean }>(
    'select id, name_cell as cell, same_index is not null as hashed from guardian',
  );
  expect(rows).toHaveLength(GUARDIANS);
  for (const { id, cell, hashed } of rows) {
    expect(openWord(keys, GUARDIAN_NAME, id, cell)).toBe(`name of ${id}`);
    expect(hashed).toBe(true);
  }
  await expect(client.query('select name from guardian')).rejects.toThrow('does not exist');
  await expect(client.query('update guardian set name_cell = null')).rejects.toThrow('not-null');
  expect((await client.query('select from reseal_progress where generation = 0')).rowCount).toBe(0);
  expect((await client.query('select from identity_due')).rowCount, 'nobody changed').toBe(0);
});

test('what a merge has put away is sealed in the columns of today, and the timeline keeps codes alone', async () => {
  const { keys } = api.app.parts;
  const { rows } = await client.query<{ before: Record<string, string> }>('select before from merge_link');
  expect(Object.keys(rows[0]?.before ?? {}).toSorted()).toEqual(['id', 'name_cell']);
  const cell = Buffer.from(String(rows[0]?.before['name_cell']).slice(2), 'hex');
  expect(openWord(keys, GUARDIAN_NAME, putAway, cell)).toBe('陈静');
  const { rows: facts } = await client.query<{ facts: object }>(
    'select facts from timeline_entry order by facts::text',
  );
  expect(facts.map((row) => row.facts)).toEqual([
    { stage: 'INTERVENTION' },
    { stage: 'RESIDENCE', because: 'FAMILY_WISH' },
  ]);
});
