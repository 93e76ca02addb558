import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES } from '@xingcheng/shared/access/roles';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import { startApi, type Caller, type TestApi } from './api.js';
import { castOf, liveOneLife, type Cast, type Life } from './life.js';

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

const WORKPLACE: Record<Role, OrganisationKind> = {
  SCREENER: 'KINDERGARTEN',
  CLINICIAN: 'DIAGNOSING_HOSPITAL',
  THERAPIST: 'REHAB_INSTITUTION',
  TEACHER: 'PRIMARY_SCHOOL',
  COMMITTEE_SECRETARY: 'EDUCATION_BUREAU',
  JOB_COACH: 'COACH_AGENCY',
  CARE_MANAGER: 'CARE_FACILITY',
  CASE_MANAGER: 'FEDERATION',
  PROGRAMME_ADMIN: 'FEDERATION',
  AUDITOR: 'FEDERATION',
  SECURITY_ADMIN: 'FEDERATION',
  SYSTEM_ADMIN: 'FEDERATION',
};

/** Every list of the API, every record by id, the search and every export: what a stranger might try. */
const LISTS = [
  'persons',
  'cases',
  'tasks',
  'screenings',
  'referrals',
  'diagnoses',
  'plans',
  'candidates',
  'placements',
  'ieps',
  'employments',
  'applications',
  'stays',
];
const RECORDS = [
  'personIntervention(personId: $id) { mayPlan }',
  'personEducation(personId: $id) { options { option } }',
  'personEmployment(personId: $id) { profile { wish } }',
  'personResidence(personId: $id) { stays { id } }',
  'personDiagnoses(personId: $id) { id }',
  'jobMatches(personId: $id) { score }',
  'person(id: $id) { because }',
  'case(personId: $id) { id }',
  'personScreenings(personId: $id) { id }',
];
const EXPORTS = [
  'persons',
  'cases',
  'tasks',
  'plans',
  'candidates',
  'placements',
  'employments',
  'waiting-list',
  'stays',
  'screenings',
  'referrals',
  'diagnoses',
  'coverage-persons',
];
const SECRETS = ['林星辰', '林先生', '13800001234'];

test.each(ROLES.map((role) => [role]))(
  'a stranger in the role %s in another district sees nothing of that life: lists, counts, records, search, exports, errors',
  async (role) => {
    const stranger: Caller = await api.signIn(role, await api.organisation(WORKPLACE[role], '440305'));
    const seen: string[] = [];
    const look = async (document: string, variables: object = {}) => {
      const answer = await stranger.send(document, variables);
      seen.push(JSON.stringify(answer));
      // A document that does not fit the schema would prove nothing.
      expect(answer.errors?.[0]?.extensions.code, document).not.toBe('GRAPHQL_VALIDATION_FAILED');
      return answer;
    };
    for (const list of LISTS) {
      const { data } = await look(`{ ${list} { totalCount nodes { id } } }`);
      const found = (data as Record<string, { totalCount: number; nodes: object[] } | null> | null)?.[list];
      expect(found?.totalCount ?? 0, list).toBe(0);
      expect(found?.nodes ?? [], list).toEqual([]);
    }
    for (const search of ['林星辰', 'linxingchen', 'lxc', '13800001234'])
      await look(
        'query($s: String) { persons(filter: { search: $s }) { totalCount nodes { name } } cases(filter: { search: $s }) { totalCount } }',
        { s: search },
      );
    for (const record of RECORDS) {
      const { data, errors } = await look(`query($id: ID!) { ${record} }`, { id: life.personId });
      const value = data && Object.values(data as object)[0];
      expect(
        errors?.[0]?.extensions.code === 'FORBIDDEN' ||
          errors?.[0]?.extensions.code === 'NOT_FOUND' ||
          value === null ||
          (Array.isArray(value) && value.length === 0),
        `${role} ${record} ${JSON.stringify(data)}`,
      ).toBe(true);
    }
    const { data: timeline } = await look('query($id: ID!) { timeline(personId: $id) { totalCount } }', {
      id: life.personId,
    });
    expect((timeline as { timeline: { totalCount: number } } | null)?.timeline.totalCount ?? 0).toBe(0);
    for (const name of EXPORTS) {
      const response = await stranger.fetch(`/exports/${name}.csv`);
      const text = await response.text();
      seen.push(text);
      if (response.ok) expect(text.trim().split('\n'), name).toHaveLength(1);
    }
    await look(
      'mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename ... on Refusal { code message } } }',
      { input: { personId: life.personId, because: 'REPORT' } },
    );
    await look(
      'mutation($input: RevealInput!) { revealNationalId(input: $input) { __typename ... on Refusal { code message } } }',
      { input: { id: life.personId, reason: 'IDENTITY_CHECK' } },
    );
    for (const secret of SECRETS) expect(seen.join('\n')).not.toContain(secret);
  },
);
