import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES } from '@xingcheng/shared/access/roles';
import { startApi, type TestApi } from './api.js';
import { castOf, liveOneLife, type Cast, type Life } from './life.js';
import { aStrangerSeesNothing } from './stranger.js';

let api: TestApi;
let cast: Cast;
let life: Life;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
});
afterAll(() => api.close());

test('one life from the first screen to a bed is told in order, every step with who and when', async () => {
  const { timeline } = await cast.owner.ask<{
    timeline: { nodes: { kind: string; happenedOn: string; byName: string | null; byOrganisation: string | null }[] };
  }>('query($id: ID!) { timeline(personId: $id, first: 100) { nodes { kind happenedOn byName byOrganisation } } }', {
    id: life.personId,
  });
  const told = timeline.nodes.toReversed();
  const kinds = told.map((entry) => entry.kind);
  const order = [
    'CASE_OPENED',
    'REFERRAL_SENT',
    'DIAGNOSIS_RECORDED',
    'PLAN_STARTED',
    'SESSION_RECORDED',
    'PLACEMENT_MADE',
    'IEP_WRITTEN',
    'VOCATIONAL_PROFILE_WRITTEN',
    'COACH_ASSIGNED',
    'JOB_STARTED',
    'VISIT_LOGGED',
    'RETENTION_REACHED',
    'JOB_ENDED',
    'RESIDENCE_APPLIED',
    'BED_OFFERED',
    'STAY_STARTED',
  ];
  expect(
    kinds
      .filter((kind, at) => order.includes(kind) && kinds.indexOf(kind) === at)
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  ).toEqual(order);
  expect(told.map((entry) => entry.happenedOn)).toEqual(told.map((entry) => entry.happenedOn).toSorted());
  for (const entry of told) expect(entry.byName ?? entry.byOrganisation, entry.kind).not.toBeNull();
  expect(new Set(told.map((entry) => entry.byName))).toEqual(
    new Set(['沈园医', '郭医生', '罗医生', '陈治疗师', '梁秘书', '王老师', '何教练', '武主任', '周敏']),
  );
});

test('the file has one owner at every moment, from the first screen to the bed', async () => {
  const rows = (await api.orm.em
    .fork()
    .execute(
      'select started_at, ended_at from owner_period o join case_file c on c.id = o.case_file_id where c.person_id = ? order by started_at',
      [life.personId],
    )) as { started_at: Date; ended_at: Date | null }[];
  expect(rows.length).toBeGreaterThan(0);
  rows.forEach((row, at) => expect(row.ended_at).toEqual(rows[at + 1]?.started_at ?? null));
});

test('a hand-off that fails takes the screening with it: nothing is half done', async () => {
  const before = (await api.orm.em.fork().execute('select count(*)::int as n from screening')) as { n: number }[];
  const failing = await api
    .as(cast.screener, async (ctx) => {
      const { recordScreening } = await import('../src/screening/index.js');
      await recordScreening(ctx, {
        personId: life.personId,
        instrument: 'CN_WARNING_SIGNS@2022',
        informant: 'SCREENER',
        answers: {},
      });
      throw new Error('the power went');
    })
    .catch((error: Error) => error.message);
  expect(failing).not.toBe('');
  expect(await api.orm.em.fork().execute('select count(*)::int as n from screening')).toEqual(before);
});

test.each(ROLES.map((role) => [role]))(
  'a stranger in the role %s in another district sees nothing of that life: lists, counts, records, search, exports, errors',
  async (role) => {
    await aStrangerSeesNothing(api, role, life);
  },
);
