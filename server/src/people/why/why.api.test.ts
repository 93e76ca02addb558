import { ROLES } from '@xingcheng/shared/access/roles';
import type { Role } from '@xingcheng/shared/codes/role';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { castOf, liveOneLife, type Cast, type Life } from '../../../test/life.js';

interface Why {
  visible: boolean;
  action: string | null;
  rules: { code: string; source: string; because: string[] }[];
  roles: string[];
  glass: boolean;
  field: { code: string; source: string; roles: string[] } | null;
}

const NOBODY = '01920000-0000-7000-8000-000000000000';
/** Each kind of record with the list that shows it. */
const LISTS: Record<string, { list: string; table: string; id: string; argument?: string }> = {
  Person: { list: 'persons', table: 'person', id: 'id' },
  CaseFile: { list: 'cases', table: 'case_file', id: 'person_id' },
  Screening: { list: 'screenings', table: 'screening', id: 'id' },
  Referral: { list: 'referrals', table: 'referral', id: 'id' },
  Diagnosis: { list: 'diagnoses', table: 'diagnosis', id: 'id' },
  Plan: { list: 'plans', table: 'plan', id: 'id' },
  Placement: { list: 'placements', table: 'placement', id: 'id' },
  Iep: { list: 'ieps', table: 'iep', id: 'id' },
  Employment: { list: 'employments', table: 'employment', id: 'id' },
};

let api: TestApi;
let cast: Cast;
let life: Life;
let readers: [string, Caller][];

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  const strangers: [string, Caller][] = [];
  for (const role of ROLES) {
    strangers.push([`${role} elsewhere`, await api.signIn(role, await api.organisation('FEDERATION', '440305'))]);
    strangers.push([`${role} next door`, await api.signIn(role, await api.organisation('FEDERATION', '440307'))]);
    strangers.push([`${role} of the city`, await api.signIn(role, await api.organisation('FEDERATION', '440300'))]);
  }
  const { screener, nurse, doctor, therapist, secretary, teacher, coach, care, owner, admin } = cast;
  readers = [
    ...strangers,
    ...Object.entries({ screener, nurse, doctor, therapist, secretary, teacher, coach, care, owner, admin }),
  ];
  // Somebody out of reach with an emergency access.
  const glass = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
  const [{ number }] = (await api.orm.em
    .fork()
    .execute('select number from case_file where person_id = ?', [life.personId])) as unknown as [{ number: string }];
  await glass.ask(
    'mutation($input: BreakGlassInput!) { breakGlass(input: $input) { __typename ... on Refusal { code } } }',
    { input: { identifier: number, reason: 'MEDICAL_EMERGENCY', reasonNote: '急诊室，需要了解既往诊断和用药' } },
  );
  readers.push(['CLINICIAN in an emergency', glass]);
});
afterAll(() => api.close());

const why = async (who: Caller, recordType: string, recordId: string, field: string | null = null): Promise<Why> =>
  (
    await who.ask<{ whyVisible: Why }>(
      `query($recordType: String!, $recordId: ID!, $field: String) { whyVisible(recordType: $recordType, recordId: $recordId, field: $field) {
        visible action rules { code source because } roles glass field { code source roles } } }`,
      { recordType, recordId, field },
    )
  ).whyVisible;

async function idsOf(type: string): Promise<string[]> {
  const { table, id } = LISTS[type]!;
  const found = (await api.orm.em.fork().execute(`select ${id}::text as id from ${table}`)) as unknown as {
    id: string;
  }[];
  return found.map((one) => one.id);
}

/** What the list itself shows; nothing where the role may not open it. */
async function listed(who: Caller, type: string): Promise<string[]> {
  const argument = type === 'Diagnosis' ? '(filter: { superseded: true }, first: 100)' : '(first: 100)';
  const answer = await who.send<Record<string, { nodes: { id: string }[] }> | null>(
    `{ ${LISTS[type]!.list}${argument} { nodes { id } } }`,
  );
  return answer.data?.[LISTS[type]!.list]?.nodes.map(({ id }) => id) ?? [];
}

describe.each(Object.keys(LISTS))('%s', (type) => {
  test('“why” says visible exactly when the list shows it, for every role and every relation', async () => {
    const ids = await idsOf(type);
    expect(ids.length).toBeGreaterThan(0);
    let seen = 0;
    for (const [name, who] of readers) {
      const shown = await listed(who, type);
      for (const id of ids) {
        const { visible, rules } = await why(who, type, id);
        expect(visible, `${name} ${type}`).toBe(shown.includes(id));
        expect(rules.length, `${name} ${type}`).toBeGreaterThan(0);
        seen += Number(visible);
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('of a record one does not see the answer is the same as of one that does not exist', async () => {
    const [id] = await idsOf(type);
    for (const [name, who] of readers) {
      const answer = await why(who, type, id!);
      if (!answer.visible) expect(answer, name).toEqual(await why(who, type, NOBODY));
    }
  });
});

describe('the rule is named', () => {
  const codes = async (who: Caller, type = 'Person', id = life.personId) =>
    (await why(who, type, id)).rules.map(({ code }) => code);

  test('by organisation, with what ties it; by district; by city; by emergency access until when', async () => {
    const house = await why(cast.care, 'Person', life.personId);
    expect(house).toMatchObject({ visible: true, rules: [{ code: 'ORGANISATION', because: ['RESIDENCE'] }] });
    expect(await codes(cast.owner)).toEqual(['DISTRICT']);
    const of = (name: string) => readers.find(([one]) => one === name)![1];
    expect(await codes(of('CASE_MANAGER of the city'))).toEqual(['CITY']);
    expect(await codes(of('CLINICIAN in an emergency'))).toEqual(['BREAK_GLASS']);
  });

  test('whose role never sees such a record is told which roles do', async () => {
    const answer = await why(cast.teacher, 'Diagnosis', NOBODY);
    expect(answer).toMatchObject({ visible: false, rules: [{ code: 'ROLE' }], glass: false });
    expect(answer.roles).toEqual(['CLINICIAN', 'THERAPIST', 'CASE_MANAGER'] satisfies Role[]);
  });

  test('who runs the machines sees no case and is offered no emergency access', async () => {
    const [, who] = readers.find(([name]) => name === 'SYSTEM_ADMIN of the city')!;
    expect(await why(who, 'Person', life.personId)).toMatchObject({ visible: false, glass: false });
  });

  test.each([
    ['screener', 'Person', 'nationalId', 'REVEALABLE'],
    ['teacher', 'Person', 'nationalId', 'MASKED'],
    ['coach', 'Guardian', 'phone', 'MASKED'],
    ['teacher', 'CaseFile', 'outcome', 'DONE_ONLY'],
    ['owner', 'Screening', 'outcome', 'AFTER_RELEASE'],
    ['screener', 'Screening', 'outcome', 'SHOWN'],
  ] as const)('%s, %s.%s: %s', async (who, type, field, code) => {
    const { field: sight } = await why(cast[who], type, life.personId, field);
    expect(sight).toMatchObject({ code });
    expect(sight!.source).toMatch(/[一-鿿]/);
  });

  test('a kind of record nobody knows, and an id that is none, are no fault', async () => {
    expect(await why(cast.owner, 'constructor', life.personId)).toMatchObject({
      visible: false,
      action: null,
      rules: [],
    });
    expect(await why(cast.owner, 'Person', "' or true --")).toMatchObject({ visible: false });
  });
});
