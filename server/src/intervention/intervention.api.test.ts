import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { keepProfile } from './index.js';

let api: TestApi;
let therapist: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-19');
  await api.organisation('FEDERATION');
  therapist = await api.signIn('THERAPIST', await api.organisation('REHAB_INSTITUTION'));
  stranger = await api.signIn('THERAPIST', await api.organisation('REHAB_INSTITUTION'));
});
afterAll(() => api.close());

const ANSWER = '__typename ... on Refusal { code field } ... on StaleVersion { code }';
const PLAN =
  '... on Plan { id status version standardCell gasScore goals { id level } dose { totalMinutes plannedMinutes standardMinutes } }';
type Plan = {
  __typename: string;
  id: string;
  status: string;
  version: number;
  code: string;
  field: string;
  standardCell: string;
  gasScore: number;
  goals: { id: string }[];
  dose: object;
};
const ask = async (field: string, type: string, input: object, caller = therapist) =>
  (
    await caller.ask<Record<string, Plan>>(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${ANSWER} ${PLAN} } }`,
      { input },
    )
  )[field]!;
const recommendation = async (personId: string) =>
  (
    await therapist.ask<{ personIntervention: { recommendation: object } }>(
      'query($id: ID!) { personIntervention(personId: $id) { recommendation { missing confirm cell { key signedOff totalHoursFrom } } } }',
      { id: personId },
    )
  ).personIntervention.recommendation;

const aChild = (name: string) =>
  aPerson(api, { name, birthDate: '2022-05-01', with: [therapist.organisationId], case: true });
const assessed = {
  assessedOn: '2026-10-01',
  dq: 60,
  iq: null,
  adaptive: null,
  social: 'LEVEL_2',
  repetitive: 'LEVEL_1',
  recordId: '00000000-0000-7000-8000-000000000000',
} as const;
const goals = [{ domain: 'COMMUNICATION', wording: '用图片提出请求' }];

test('without an assessment the standard says what is missing and recommends nothing', async () => {
  expect(await recommendation(await aChild('未评估'))).toEqual({
    missing: ['IQ', 'SEVERITY'],
    confirm: false,
    cell: null,
  });
});

test('with one it cites the cell and the version, visibly a draft (深残委〔2022〕2号 三(四)2)', async () => {
  const personId = await aChild('已评估');
  await api.asSystem((ctx) => keepProfile(ctx, { personId, ...assessed }));
  expect(await recommendation(personId)).toEqual({
    missing: [],
    confirm: false,
    cell: { key: '2026.1-draft/AGE_3_6/FROM_50_TO_69/LEVEL_2', signedOff: false, totalHoursFrom: 20 },
  });
});

test('the standard has its ninety cells', async () => {
  const { standardCells } = await therapist.ask<{ standardCells: { key: string }[] }>('{ standardCells { key } }');
  expect(new Set(standardCells.map((cell) => cell.key)).size).toBe(90);
});

test('less than the standard needs a reason; a plan without a goal does not start', async () => {
  const personId = await aChild('少于标准');
  await api.asSystem((ctx) => keepProfile(ctx, { personId, ...assessed }));
  const wish = { personId, directMinutes: 300, totalMinutes: 600, setting: '机构', goals: [] };
  expect(await ask('createPlan', 'CreatePlanInput', wish)).toMatchObject({
    code: 'OVERRIDE_REASON_REQUIRED',
    field: 'overrideReason',
  });
  const plan = await ask('createPlan', 'CreatePlanInput', { ...wish, overrideReason: '家庭暂时只能每周三次' });
  expect(await ask('movePlan', 'MovePlanInput', { id: plan.id, version: plan.version, move: 'start' })).toMatchObject({
    code: 'GOAL_REQUIRED',
  });
});

test('sessions of this week add up to the dose against plan and standard; ratings to the T score', async () => {
  const personId = await aChild('剂量');
  await api.asSystem((ctx) => keepProfile(ctx, { personId, ...assessed }));
  const draft = await ask('createPlan', 'CreatePlanInput', {
    personId,
    directMinutes: 600,
    totalMinutes: 1200,
    setting: '机构与家庭',
    goals,
  });
  expect(draft.standardCell).toBe('2026.1-draft/AGE_3_6/FROM_50_TO_69/LEVEL_2');
  const plan = await ask('movePlan', 'MovePlanInput', { id: draft.id, version: draft.version, move: 'start' });
  const session = {
    planId: plan.id,
    plannedMinutes: 60,
    deliveredMinutes: 60,
    attendance: 'ATTENDED',
    setting: 'INSTITUTION',
    method: 'NI',
  };
  await ask('recordSession', 'RecordSessionInput', { ...session, heldOn: '2026-11-15' });
  await ask('recordSession', 'RecordSessionInput', { ...session, heldOn: '2026-11-16', familyMinutes: 90 });
  const after = await ask('recordSession', 'RecordSessionInput', session);
  // The week runs from Monday 16 to Sunday 22 November: the Sunday before does not count.
  expect(after.dose).toEqual({ totalMinutes: 210, plannedMinutes: 1200, standardMinutes: 1200 });
  expect((await ask('rateGoal', 'RateGoalInput', { goalId: plan.goals[0]!.id, level: 'EXPECTED' })).gasScore).toBe(50);
});

test('nobody delivers minutes to a child that did not come, or in the future', async () => {
  const personId = await aChild('缺席');
  const draft = await ask('createPlan', 'CreatePlanInput', {
    personId,
    directMinutes: 600,
    totalMinutes: 1200,
    setting: '机构',
    overrideReason: '评估中',
    goals,
  });
  const plan = await ask('movePlan', 'MovePlanInput', { id: draft.id, version: draft.version, move: 'start' });
  const session = {
    planId: plan.id,
    plannedMinutes: 60,
    deliveredMinutes: 30,
    attendance: 'ABSENT',
    setting: 'INSTITUTION',
    method: 'NI',
  };
  expect(await ask('recordSession', 'RecordSessionInput', session)).toMatchObject({
    code: 'INVALID_VALUE',
    field: 'deliveredMinutes',
  });
  expect(
    await ask('recordSession', 'RecordSessionInput', { ...session, attendance: 'ATTENDED', heldOn: '2026-11-20' }),
  ).toMatchObject({ code: 'DATE_IN_FUTURE' });
});

test('another institution neither reads nor moves the plan', async () => {
  const personId = await aChild('他院');
  const plan = await ask('createPlan', 'CreatePlanInput', {
    personId,
    directMinutes: 600,
    totalMinutes: 1200,
    setting: '机构',
    overrideReason: '评估中',
    goals,
  });
  expect(
    await stranger.ask(
      'query($id: ID!, $p: ID!) { plan(id: $id) { id } personIntervention(personId: $p) { mayPlan } plans { totalCount } }',
      { id: plan.id, p: personId },
    ),
  ).toEqual({ plan: null, personIntervention: null, plans: { totalCount: 0 } });
  expect(
    await ask('movePlan', 'MovePlanInput', { id: plan.id, version: plan.version, move: 'start' }, stranger),
  ).toMatchObject({ code: 'NOT_FOUND' });
});
