import { maskNationalId } from '@xingcheng/shared/identity/mask';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { newId } from '../../platform/db/base-properties.js';
import { involve, writeGuardians, writePersons } from '../index.js';
import type { NewPerson } from '../write-persons.js';
import { FIND_DUPLICATES, findDuplicates } from './find-duplicates.job.js';
import { lookForDuplicates } from './look-for.js';

let api: TestApi;
let admin: Caller;
let cityAdmin: Caller;
let screener: Caller;
let other: Caller;
let school: string;

beforeAll(async () => {
  api = await startApi();
  school = await api.organisation('PRIMARY_SCHOOL');
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('EDUCATION_BUREAU', '440307'), '区管理员');
  other = await api.signIn('PROGRAMME_ADMIN', await api.organisation('EDUCATION_BUREAU', '440305'));
  cityAdmin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440300'));
  screener = await api.signIn('SCREENER', school);
});
afterAll(() => api.close());

const numbered = (first17: string) => first17 + nationalIdCheck(first17);

/** Persons as a roster writes them, in one set; the phone is their mother's. */
async function roster(...pupils: (Partial<NewPerson> & { name: string; phone?: string })[]): Promise<string[]> {
  const persons = pupils.map((pupil): NewPerson & { phone?: string } => ({
    id: newId(),
    sex: 'MALE',
    birthDate: '2018-06-05',
    nationalId: null,
    areaCode: '440307',
    ...pupil,
  }));
  await api.asSystem(async (ctx) => {
    await writePersons(ctx, persons);
    await writeGuardians(
      ctx,
      persons.flatMap((person) =>
        person.phone ? [{ id: newId(), person, name: '陈静', kind: 'PARENT' as const, phone: person.phone }] : [],
      ),
    );
  });
  return persons.map((person) => person.id);
}

async function night(): Promise<void> {
  api.sentJobs.push({ queue: FIND_DUPLICATES, data: {} });
  await api.runJobs();
}

interface Pair {
  id: string;
  score: number;
  band: string;
  state: string;
  version: number;
  left: { id: string; name: string };
  right: { id: string; name: string };
  decision: { because: string; byName: string; note: string } | null;
  reasons: { aspect: string; likeness: string; points: number; left: string; right: string }[];
}

const PAIRS = `query($filter: DuplicatePairFilterInput, $first: Int, $after: String) { duplicatePairs(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id score band state version left { id name } right { id name } decision { because byName note } reasons { aspect likeness points left right } } } }`;

async function pairs(caller: Caller, filter: object = {}, page: object = {}) {
  const { duplicatePairs } = await caller.ask<{
    duplicatePairs: { totalCount: number; nodes: Pair[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(PAIRS, { filter, ...page });
  return duplicatePairs;
}

async function pairOf(caller: Caller, ids: readonly string[], state = 'OPEN'): Promise<Pair | undefined> {
  const { nodes } = await pairs(caller, { personId: ids[0], state });
  return nodes.find((pair) => [pair.left.id, pair.right.id].toSorted().join() === ids.toSorted().join());
}

async function say(caller: Caller, mutation: 'notADuplicate' | 'reopenDuplicate', input: object) {
  const type = mutation === 'notADuplicate' ? 'NotADuplicateInput' : 'ReopenDuplicateInput';
  const answer = await caller.ask<Record<string, { __typename: string; code?: string; state?: string }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on DuplicatePair { state } ... on Refusal { code field } ... on StaleVersion { code } } }`,
    { input },
  );
  return answer[mutation];
}

test('what two schools imported of one child is found in the night, with points and masked values', async () => {
  const ids = await roster(
    { name: '林小舟', nationalId: numbered('44030720180605001'), phone: '13800000001' },
    { name: '林晓舟', phone: '13800000001' },
  );
  expect(await pairOf(admin, ids)).toBeUndefined();
  await night();
  const pair = await pairOf(admin, ids);
  expect(pair).toMatchObject({ band: 'LIKELY', state: 'OPEN' });
  expect(pair?.reasons).toEqual(
    expect.arrayContaining([
      { aspect: 'NAME', likeness: 'HOMOPHONE', points: 32, left: '林小舟', right: '林晓舟' },
      { aspect: 'GUARDIAN_PHONE', likeness: 'EQUAL', points: 24, left: '138****0001', right: '138****0001' },
    ]),
  );
  expect(JSON.stringify(pair)).not.toContain('13800000001');
});

test('looking again changes nothing, and twins behind one telephone are not proposed', async () => {
  const twins = await roster({ name: '赵大江', phone: '13800000002' }, { name: '赵大河', phone: '13800000002' });
  await night();
  const before = await pairs(admin);
  await api.asSystem((ctx) => lookForDuplicates(ctx, [...twins, ...before.nodes.map((pair) => pair.left.id)]));
  await night();
  expect(await pairs(admin)).toEqual(before);
  expect(await pairOf(admin, twins)).toBeUndefined();
});

test('"not a duplicate" is remembered with who, when and why, and comes back only when an identity changes', async () => {
  const ids = await roster({ name: '黄志强', phone: '13800000003' }, { name: '黄志强', phone: '13800000003' });
  await night();
  const pair = await pairOf(admin, ids);
  const input = { id: pair?.id, version: pair?.version, because: 'TWINS', note: '看过户口本' };
  expect(await say(admin, 'notADuplicate', { ...input, version: 99 })).toMatchObject({ code: 'INVALID_VALUE' });
  expect(await say(admin, 'notADuplicate', input)).toMatchObject({ state: 'NOT_DUPLICATE' });
  expect(await say(admin, 'notADuplicate', input)).toMatchObject({ __typename: 'StaleVersion' });
  await api.asSystem((ctx) => lookForDuplicates(ctx, ids));
  expect(await pairOf(admin, ids)).toBeUndefined();
  expect((await pairOf(admin, ids, 'NOT_DUPLICATE'))?.decision).toEqual({
    because: 'TWINS',
    byName: '区管理员',
    note: '看过户口本',
  });
  const change = { id: ids[0], version: 1, name: '黄智强', sex: 'MALE', birthDate: '2018-06-05', areaCode: '440307' };
  await admin.ask('mutation($input: ChangePersonInput!) { changePerson(input: $input) { __typename } }', {
    input: change,
  });
  const again = await pairOf(admin, ids);
  expect(again).toMatchObject({ state: 'OPEN', decision: { because: 'TWINS' } });
});

test('a decision can be taken back', async () => {
  const ids = await roster({ name: '何一诺', phone: '13800000004' }, { name: '何一诺', phone: '13800000004' });
  await night();
  const pair = await pairOf(admin, ids);
  await say(admin, 'notADuplicate', { id: pair?.id, version: pair?.version, because: 'SAME_NAME' });
  const decided = await pairOf(admin, ids, 'NOT_DUPLICATE');
  expect(await say(admin, 'reopenDuplicate', { id: decided?.id, version: decided?.version })).toMatchObject({
    state: 'OPEN',
  });
});

test('a record that is corrected so that nothing is alike any more leaves the queue', async () => {
  const ids = await roster({ name: '罗景澄', phone: '13800000005' }, { name: '罗景澄', phone: '13800000005' });
  await night();
  expect(await pairOf(admin, ids)).toBeDefined();
  const input = { id: ids[1], version: 1, name: '王五', sex: 'MALE', birthDate: '2018-06-05', areaCode: '440307' };
  await admin.ask('mutation($input: ChangePersonInput!) { changePerson(input: $input) { __typename } }', { input });
  expect(await pairOf(admin, ids)).toBeUndefined();
});

test('who reaches only one of the two learns nothing of the pair: list, count, record, decision, export', async () => {
  const ids = await roster(
    { name: '郭思远', phone: '13800000006' },
    { name: '郭思远', phone: '13800000006', areaCode: '440305' },
  );
  await night();
  const pair = await pairOf(cityAdmin, ids);
  expect(pair).toBeDefined();
  for (const caller of [admin, other]) {
    expect((await pairs(caller, { personId: ids[0] })).totalCount).toBe(0);
    expect(await caller.ask('query($id: ID!) { duplicatePair(id: $id) { id } }', { id: pair?.id })).toEqual({
      duplicatePair: null,
    });
    expect(
      await say(caller, 'notADuplicate', { id: pair?.id, version: pair?.version, because: 'SAME_NAME' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const csv = await (await caller.fetch('/exports/duplicates.csv')).text();
    expect(csv).not.toContain('郭思远');
  }
  const refused = await screener.send('{ duplicatePairs { totalCount } }');
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('every figure opens a list of exactly that length, and the file holds exactly those rows', async () => {
  const { duplicateCounts } = await cityAdmin.ask<{
    duplicateCounts: { state: string; band: string; count: number }[];
  }>('{ duplicateCounts { state band count } }');
  expect(duplicateCounts.length).toBeGreaterThan(0);
  for (const { state, band, count } of duplicateCounts) {
    expect((await pairs(cityAdmin, { state, band: [band] })).totalCount).toBe(count);
    const filter = encodeURIComponent(JSON.stringify({ state, band: [band] }));
    const csv = await (await cityAdmin.fetch(`/exports/duplicates.csv?filter=${filter}`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
  }
});

test('pages follow one another without a gap, likeliest first, and filters narrow by organisation and name', async () => {
  const all = await pairs(cityAdmin);
  const paged: Pair[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof pairs>> = await pairs(cityAdmin, {}, { first: 1, after });
    paged.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(paged).toEqual(all.nodes);
  expect(paged.map((pair) => pair.score)).toEqual(paged.map((pair) => pair.score).toSorted((a, b) => b - a));
  const [first] = paged;
  await api.asSystem((ctx) =>
    involve(ctx, { personId: first?.left.id ?? '', organisationId: school, reason: 'ENROLMENT' }),
  );
  expect((await pairs(cityAdmin, { organisationId: school })).totalCount).toBe(1);
  expect((await pairs(cityAdmin, { search: 'linxiao' })).totalCount).toBe(1);
});

test('search first finds the child behind a number with one wrong digit', async () => {
  const id = numbered('44030720170203901');
  const [known] = await roster({ name: '宋铭泽', birthDate: '2017-02-03', nationalId: id });
  const typed = `${id.slice(0, 15)}${(Number(id[15]) + 1) % 10}${id.slice(16)}`;
  const { possibleDuplicates } = await admin.ask<{
    possibleDuplicates: { person: { id: string }; reasons: object[] }[];
  }>(
    'query($input: MatchPersonInput!) { possibleDuplicates(input: $input) { person { id } score band reasons { aspect likeness left right } } }',
    { input: { name: '宋明泽', birthDate: '2017-02-03', nationalId: typed } },
  );
  expect(possibleDuplicates[0]).toMatchObject({ person: { id: known } });
  expect(possibleDuplicates[0]?.reasons).toContainEqual({
    aspect: 'NATIONAL_ID',
    likeness: 'MISTYPED',
    left: maskNationalId(typed),
    right: maskNationalId(id),
  });
});

test('candidates come from indexes only: no plan reads all persons', async () => {
  await api.asSystem(async (ctx) => {
    await ctx.em.execute('set local enable_seqscan = off');
    const byName = (await ctx.em.execute(
      `explain select p.id from person p where p.sound = 'lin xiao zou' and p.birth_date = any('{2018-06-05,2018-05-06}'::date[])`,
    )) as { 'QUERY PLAN': string }[];
    const byPhone = (await ctx.em.execute(
      `explain select theirs.person_id from guardian theirs where theirs.phone_index = '\\x00'::bytea`,
    )) as { 'QUERY PLAN': string }[];
    for (const plan of [byName, byPhone]) {
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toMatch(/Index/);
      expect(text).not.toMatch(/Seq Scan/);
    }
  });
});

test('the job that looks has a place in the night', () => {
  expect(findDuplicates.schedule).toMatch(/^\d+ [0-5] \* \* \*$/);
});
