import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { listCandidate } from './index.js';

let api: TestApi;
let secretary: Caller;
let teacher: Caller;
let coach: Caller;
let school: string;
let bureau: string;

beforeAll(async () => {
  api = await startApi();
  await api.organisation('FEDERATION');
  bureau = await api.organisation('EDUCATION_BUREAU');
  school = await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区某小学');
  secretary = await api.signIn('COMMITTEE_SECRETARY', bureau);
  teacher = await api.signIn('TEACHER', school);
  coach = await api.signIn('JOB_COACH', await api.organisation('COACH_AGENCY'));
});
afterAll(() => api.close());

type Result = { __typename: string; id: string; code: string; field: string; version: number; status: string };
const ANSWER = '__typename ... on Refusal { code field message } ... on StaleVersion { code }';
const ask = async (caller: Caller, field: string, type: string, input: object, want = 'id status version') =>
  (
    await caller.ask<Record<string, Result>>(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${ANSWER} ${want} } }`,
      { input },
    )
  )[field]!;
const propose = (input: object) =>
  ask(
    secretary,
    'proposePlacement',
    'ProposePlacementInput',
    input,
    '... on Placement { id status version legalBasis }',
  );
const move = (placement: Result, name: string, reason?: string) =>
  ask(
    secretary,
    'movePlacement',
    'MovePlacementInput',
    { id: placement.id, version: placement.version, move: name, reason },
    '... on Placement { id status version }',
  );
const find = (personId: string, opinion = 'SUITABLE_WITH_SUPPORT') =>
  ask(
    secretary,
    'recordFinding',
    'RecordFindingInput',
    { personId, opinion },
    '... on PersonEducation { findings { opinion } }',
  );

const aPupil = (name = '陈安', birthDate = '2019-05-01') =>
  aPerson(api, { name, birthDate, with: [bureau, school], case: true });
const REASON = [{ option: 'ORDINARY_REGULAR', reason: '需要资源教室支持' }];

test('a child is on the list of its district once a year, with the opinion due on 31 May (教基〔2020〕4号)', async () => {
  const personId = await aPupil('名单生', '2021-04-01');
  for (const because of ['AGE', 'DIAGNOSIS']) await api.asSystem((ctx) => listCandidate(ctx, { personId, because }));
  const { candidates } = await secretary.ask<{
    candidates: { nodes: { personId: string; because: string; opinionDueOn: string }[] };
  }>('{ candidates(filter: { open: true }) { nodes { personId because opinionDueOn } } }');
  expect(candidates.nodes.filter((one) => one.personId === personId)).toEqual([
    { personId, because: 'AGE', opinionDueOn: '2027-05-31' },
  ]);
});

test('a placement needs the committee first, and a reason for each earlier option (残疾人教育条例 3, 17, 20)', async () => {
  const personId = await aPupil();
  const wish = { personId, schoolId: school, option: 'ORDINARY_DESIGNATED' };
  expect(await propose(wish)).toMatchObject({ code: 'OPINION_REQUIRED' });
  await find(personId);
  expect(await propose(wish)).toMatchObject({ code: 'PLACEMENT_ORDER_REASON', field: 'passedOverReasons' });
  expect(await propose({ ...wish, passedOverReasons: REASON })).toMatchObject({
    __typename: 'Placement',
    status: 'PROPOSED',
    legalBasis: '残疾人教育条例 17.2',
  });
});

test('teaching at home needs the finding that the child cannot attend (残疾人教育条例 17.4)', async () => {
  const personId = await aPupil('居家生');
  await find(personId);
  const reasons = ['ORDINARY_REGULAR', 'ORDINARY_DESIGNATED', 'SPECIAL_CLASS', 'SPECIAL_SCHOOL'].map((option) => ({
    option,
    reason: '不能到校',
  }));
  const wish = { personId, schoolId: school, option: 'HOME_DELIVERY', passedOverReasons: reasons };
  expect(await propose(wish)).toMatchObject({ code: 'CANNOT_ATTEND_FINDING_REQUIRED' });
  await find(personId, 'CANNOT_ATTEND');
  expect(await propose(wish)).toMatchObject({ __typename: 'Placement' });
});

test('twenty secretaries who propose for one child at once leave exactly one live placement', async () => {
  const personId = await aPupil('并发生');
  await find(personId);
  const wish = { personId, schoolId: school, option: 'ORDINARY_REGULAR' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => propose(wish)));
  expect(answers.filter((one) => one.__typename === 'Placement')).toHaveLength(1);
  expect(new Set(answers.filter((one) => one.__typename !== 'Placement').map((one) => one.code))).toEqual(
    new Set(['LIVE_PLACEMENT_EXISTS']),
  );
});

test('the guardian answers before it starts; then the school owes the individual plan, writes it and starts it', async () => {
  const personId = await aPupil('一人一案');
  await find(personId);
  const proposed = await propose({ personId, schoolId: school, option: 'ORDINARY_REGULAR' });
  expect(await move(proposed, 'start')).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  const offered = await move(proposed, 'offer');
  const appealed = await move(offered, 'appeal', '离家太远');
  const accepted = await move(await move(appealed, 'offer'), 'accept');
  const active = await move(accepted, 'start');
  expect(active.status).toBe('ACTIVE');
  const { tasks } = await teacher.ask<{ tasks: { nodes: { kind: string }[] } }>(
    'query($id: ID!) { tasks(filter: { personId: $id, status: "OPEN" }) { nodes { kind } } }',
    { id: personId },
  );
  expect(tasks.nodes.map((one) => one.kind)).toContain('IEP_DRAFT');
  const goal = { domain: 'COMMUNICATION', wording: '主动提出请求', criterion: '10 次中 8 次', dueOn: '2027-01-31' };
  const iep = await ask(
    teacher,
    'writeIep',
    'WriteIepInput',
    { placementId: active.id, goals: [goal], supports: [{ support: 'RESOURCE_ROOM', minutes: 120 }] },
    '... on Iep { id status version }',
  );
  expect(iep).toMatchObject({ status: 'DRAFT' });
  const agreed = await ask(
    teacher,
    'moveIep',
    'MoveIepInput',
    { id: iep.id, version: iep.version, move: 'agree' },
    '... on Iep { id status version }',
  );
  const started = await ask(
    teacher,
    'moveIep',
    'MoveIepInput',
    { id: agreed.id, version: agreed.version, move: 'start' },
    '... on Iep { id status version goals { id } }',
  );
  expect(started).toMatchObject({ status: 'ACTIVE' });
  expect(
    await ask(teacher, 'writeIep', 'WriteIepInput', { placementId: active.id, goals: [goal] }, '... on Iep { id }'),
  ).toMatchObject({ code: 'LIVE_IEP_EXISTS' });
});

test('a job coach reads no committee opinion anywhere, though the teacher does (残疾人教育条例 20)', async () => {
  const personId = await aPerson(api, {
    name: '限用生',
    birthDate: '2009-01-01',
    with: [bureau, school, coach.organisationId],
    case: true,
  });
  await find(personId, 'SPECIAL_EDUCATION');
  const QUERY = 'query($id: ID!) { personEducation(personId: $id) { findings { opinion } } }';
  expect(await teacher.ask(QUERY, { id: personId })).toEqual({
    personEducation: { findings: [{ opinion: 'SPECIAL_EDUCATION' }] },
  });
  expect((await coach.send(QUERY, { id: personId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { timeline } = await coach.ask<{ timeline: { nodes: { kind: string }[] } }>(
    'query($id: ID!) { timeline(personId: $id) { nodes { kind } } }',
    { id: personId },
  );
  expect(timeline.nodes.map((one) => one.kind)).not.toContain('COMMITTEE_OPINION');
});
