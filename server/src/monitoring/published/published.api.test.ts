import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { campaignWorld } from '../../../test/campaign-world.js';
import { runJob } from '../../app/run-job.js';
import { DbRole, urlAs } from '../../platform/db/roles.js';
import { urlOf } from '../../platform/db/db.js';
import { publishFigures } from './publish.job.js';

let api: TestApi;
let teacher: Caller;

/** Two districts: seven pupils of whom one is positive, and six of whom nobody was screened. */
beforeAll(async () => {
  api = await startApi('2026-11-22');
  const world = await campaignWorld(api);
  const near = await world.school();
  const far = await world.school('KINDERGARTEN', '440306');
  teacher = near.teacher;
  const pupils = await Promise.all(
    Array.from({ length: 7 }, () => world.pupil({ school: near.id, birthDate: '2023-11-01', answer: 'CONSENTED' })),
  );
  for (let at = 0; at < 6; at += 1) await world.pupil({ school: far.id, areaCode: '440306' });
  const campaignId = await world.campaign([near.id, far.id], { areaCode: '440300' });
  const [positive, ...others] = pupils;
  await world.primary(near.screener, positive!, 36, { campaignId }, true);
  for (const one of others) await world.primary(near.screener, one, 36, { campaignId });
  const told = (await api.orm.em.fork().execute('select id from screening')) as { id: string }[];
  await near.screener.ask('mutation($input: GiveNoticesInput!) { giveNotices(input: $input) { __typename } }', {
    input: { screeningIds: told.map((one) => one.id) },
  });
  await runJob(api.app.parts, publishFigures, {});
});
afterAll(() => api.close());

interface Published {
  publishedTables: {
    totalCount: number;
    nodes: {
      asOf: string;
      floor: number;
      ruleVerified: boolean;
      steps: string[];
      rows: { areaCode: string | null; figures: (number | null)[] }[];
    }[];
  };
}
const read = async (caller: Caller) =>
  (
    await caller.ask<Published>(
      '{ publishedTables { totalCount nodes { asOf floor ruleVerified steps rows { areaCode figures } } } }',
    )
  ).publishedTables;

test('a teacher reads figures of the whole city, and the one positive child of a district is in none of them', async () => {
  const { nodes } = await read(teacher);
  expect(nodes).toHaveLength(1);
  const [table] = nodes;
  expect(table).toMatchObject({ asOf: '2026-11-22', floor: 5, ruleVerified: false });
  const [baoan, longgang, sum] = table!.rows;
  expect([baoan?.areaCode, longgang?.areaCode, sum?.areaCode]).toEqual(['440306', '440307', null]);
  const step = table!.steps.indexOf('WITHOUT_CONCLUSION');
  expect(longgang?.figures[step]).toBeNull();
  // Without the sum of the step it could be had from the other districts, and without another step from the district's own sum.
  expect(sum?.figures[step]).toBeNull();
  expect(longgang?.figures.filter((one) => one === null).length).toBeGreaterThan(1);
  expect(sum?.figures.at(-1)).toBe(13);
  expect(baoan?.figures.at(-1)).toBe(6);
});

test('a month has one edition: published again on the same day nothing is added, and nothing is changed', async () => {
  const before = await read(teacher);
  await runJob(api.app.parts, publishFigures, {});
  expect(await read(teacher)).toEqual(before);
});

test('the file has the lines of the table, and a dash where the table withholds', async () => {
  const csv = await (await teacher.fetch('/exports/published-figures.csv')).text();
  const { nodes } = await read(teacher);
  const lines = csv.trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(nodes[0]!.rows.length);
  expect(lines.map((line) => line.split(',').slice(4).join())).toEqual(
    nodes[0]!.rows.map((row) => row.figures.map((one) => one ?? '–').join()),
  );
});

test.skipIf(!inject('databaseRoles'))(
  'the role for reports reads what is published and not one table behind it',
  async () => {
    const client = new Client({ connectionString: urlAs(DbRole.REPORT, urlOf(api.orm.em)) });
    await client.connect();
    try {
      expect((await client.query('select as_of from published_table')).rows).toHaveLength(1);
      for (const table of ['person', 'campaign_school_count', 'screening', 'audit_event'])
        await expect(client.query(`select * from ${table}`), table).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  },
);
