import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

let api: TestApi;
let care: Caller;
let other: Caller;
let owner: Caller;
let admin: Caller;
let beds: { id: string }[];

beforeAll(async () => {
  api = await startApi();
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION'));
  admin = await api.signIn('PROGRAMME_ADMIN', owner.organisationId);
  care = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
  other = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
  await ask(
    care,
    'saveUnit',
    'SaveUnitInput',
    { name: '三层', building: 'A', floor: '3', beds: ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6'] },
    '... on Done { count }',
  );
  beds = (await care.ask<{ bedBoard: { beds: { id: string }[] }[] }>('{ bedBoard { beds { id } } }')).bedBoard[0]!.beds;
});
afterAll(() => api.close());

interface Answer {
  __typename: string;
  id: string;
  code: string;
  field: string;
  version: number;
  status: string;
}
const REFUSED = '__typename ... on Refusal { code field } ... on StaleVersion { code }';
async function ask<T = Answer>(caller: Caller, field: string, type: string, input: object, want: string): Promise<T> {
  const document = `mutation($input: ${type}!) { ${field}(input: $input) { ${REFUSED} ${want} } }`;
  return (await caller.ask<Record<string, T>>(document, { input }))[field]!;
}
const facts = {
  selfCare: 'SEVERE',
  caregiver: 'SINGLE',
  moreThanOneDisabled: false,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'NONE',
  registeredHere: true,
  certificate: 'PSYCHIATRIC',
  needsHospital: false,
  appliedWithAuthority: true,
};

async function waiting(name: string) {
  const personId = await aPerson(api, { name, birthDate: '1998-01-01', case: true });
  const applied = await ask(
    owner,
    'applyForCare',
    'ApplyForCareInput',
    { personId, ...facts },
    '... on Application { id version }',
  );
  const panel = ['甲', '乙', '丙'];
  await ask(
    owner,
    'assessApplication',
    'AssessApplicationInput',
    { id: applied.id, version: applied.version, panel, accept: true },
    '... on Application { id }',
  );
  return { personId, applicationId: applied.id };
}
let next = 0;
async function reserved(name: string) {
  const { personId, applicationId } = await waiting(name);
  const offered = await ask(
    care,
    'offerBed',
    'OfferBedInput',
    { applicationId, bedId: beds[next++]!.id },
    '... on Offer { id }',
  );
  await ask(owner, 'answerOffer', 'AnswerOfferInput', { id: offered.id, accept: true }, '... on Offer { id }');
  const document = 'query($id: ID!) { personResidence(personId: $id) { stays { id version } } }';
  const { personResidence } = await care.ask<{ personResidence: { stays: { id: string; version: number }[] } }>(
    document,
    { id: personId },
  );
  return { personId, stay: personResidence.stays[0]! };
}
const move = (stay: { id: string; version: number }, name: string, reason?: string) =>
  ask(
    care,
    'moveStay',
    'MoveStayInput',
    { id: stay.id, version: stay.version, move: name, reason },
    '... on Stay { id version status }',
  );
async function admitted(name: string) {
  const { personId, stay } = await reserved(name);
  const now = await move(stay, 'admit');
  return { personId, stay: { id: stay.id, version: now.version } };
}

const medicine = {
  medicine: '甲药',
  dose: '5 mg',
  route: 'ORAL',
  frequency: '每日两次',
  source: 'FAMILY',
  decision: 'CONTINUE',
};
const CARE =
  'id mayReconcile mayWritePlan plans { revision supportLevel needs goals reviewOn writtenByName } reconciliations { revision reconciledOn reconciledByName count medicines { medicine decision reason } }';
interface Care {
  mayReconcile: boolean;
  plans: { revision: number; goals: string[] }[];
  reconciliations: { revision: number; count: number; medicines: { medicine: string }[] | null }[];
}
const reconcile = (stayId: string, over: object = {}, caller = care) =>
  ask<Answer & Care>(
    caller,
    'reconcileMedication',
    'ReconcileMedicationInput',
    { stayId, revision: 0, medicines: [medicine], ...over },
    `... on StayCare { ${CARE} }`,
  );
const plan = (stayId: string, over: object = {}, caller = care) =>
  ask<Answer & Care>(
    caller,
    'writeCarePlan',
    'WriteCarePlanInput',
    {
      stayId,
      revision: 0,
      supportLevel: 'SEVERE',
      needs: ['夜间看护'],
      goals: ['自己洗漱'],
      reviewOn: '2027-02-01',
      ...over,
    },
    `... on StayCare { ${CARE} }`,
  );
const read = async (caller: Caller, stayId: string) =>
  (await caller.ask<{ stayCare: Care | null }>(`query($id: ID!) { stayCare(stayId: $id) { ${CARE} } }`, { id: stayId }))
    .stayCare;
async function tasksOf(personId: string): Promise<string[]> {
  const document = 'query($f: TaskFilterInput) { tasks(filter: $f, first: 50) { nodes { kind status dueOn } } }';
  const { tasks } = await care.ask<{ tasks: { nodes: { kind: string; status: string; dueOn: string }[] } }>(document, {
    f: { personId, chapter: 'RESIDENCE' },
  });
  return tasks.nodes.map(({ kind, status, dueOn }) => `${kind} ${status} ${dueOn}`).toSorted();
}

test('admission: the facility owes the medicines within a day and the care plan within a fortnight', async () => {
  const { personId } = await admitted('入住甲');
  expect(await tasksOf(personId)).toEqual(
    expect.arrayContaining(['CARE_PLAN OPEN 2026-12-06', 'MEDICATION_RECONCILIATION OPEN 2026-11-23']),
  );
});

test('reconciling settles what was owed and tells the life how many medicines, never which', async () => {
  const { personId, stay } = await admitted('入住乙');
  const stop = { ...medicine, medicine: '乙药', decision: 'STOP', reason: '与甲药重复' };
  const done = await reconcile(stay.id, { medicines: [medicine, stop] });
  expect(done.reconciliations).toMatchObject([{ revision: 1, count: 2 }]);
  expect(await tasksOf(personId)).toContain('MEDICATION_RECONCILIATION DONE 2026-11-23');
  const { timeline } = await owner.ask<{ timeline: { nodes: { kind: string; facts: object }[] } }>(
    'query($id: ID!) { timeline(personId: $id) { nodes { kind facts } } }',
    { id: personId },
  );
  expect(timeline.nodes.find((one) => one.kind === 'MEDICATION_RECONCILED')?.facts).toEqual({ medicines: 2 });
  expect(JSON.stringify(timeline)).not.toContain('甲药');
});

test('the medicines are read by the facility that gives them; the case owner reads only that it was done', async () => {
  const { stay } = await admitted('入住丙');
  await reconcile(stay.id);
  expect((await read(care, stay.id))?.reconciliations[0]?.medicines).toMatchObject([{ medicine: '甲药' }]);
  expect((await read(owner, stay.id))?.reconciliations[0]).toMatchObject({ count: 1, medicines: null });
  expect(await read(other, stay.id)).toBeNull();
  expect(await reconcile(stay.id, { revision: 1 }, other)).toMatchObject({ code: 'NOT_FOUND', field: 'stayId' });
  const refused = await admin.send(`query($id: ID!) { stayCare(stayId: $id) { id } }`, { id: stay.id });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the audit trail says that the medicines were written and read, and never names one', async () => {
  const { personId, stay } = await admitted('入住丁');
  await reconcile(stay.id);
  await plan(stay.id);
  await read(care, stay.id);
  const rows = (await api.orm.em
    .fork()
    .execute(`select deed, changes::text as changes from audit_event where person_id = ? order by at`, [personId])) as {
    deed: string;
    changes: string | null;
  }[];
  const text = JSON.stringify(rows);
  expect(text).toContain('medicines');
  for (const word of ['甲药', '夜间看护', '自己洗漱']) expect(text).not.toContain(word);
  expect(rows.some((one) => one.deed === 'VIEW')).toBe(true);
});

test.each<[string, object, string, string]>([
  ['an empty list', { medicines: [] }, 'MEDICINES_REQUIRED', 'medicines'],
  [
    'a stop without a reason',
    { medicines: [medicine, { ...medicine, decision: 'STOP' }] },
    'REASON_REQUIRED',
    'medicines.1.reason',
  ],
  [
    'a change without a reason',
    { medicines: [{ ...medicine, decision: 'CHANGE', reason: ' ' }] },
    'REASON_REQUIRED',
    'medicines.0.reason',
  ],
  ['a medicine without a name', { medicines: [{ ...medicine, medicine: '' }] }, 'REQUIRED', 'medicines.0.medicine'],
  ['a revision that does not exist', { revision: 7 }, 'INVALID_VALUE', 'revision'],
])('reconciling refuses %s', async (_, over, code, field) => {
  const stayId = await someStay();
  expect(await reconcile(stayId, over)).toMatchObject({ code, field });
});

test.each<[string, object, string, string]>([
  ['no need', { needs: [' '] }, 'REQUIRED', 'needs'],
  ['no goal', { goals: [] }, 'REQUIRED', 'goals'],
  ['a review today', { reviewOn: '2026-11-22' }, 'DATE_IN_PAST', 'reviewOn'],
])('a care plan refuses %s', async (_, over, code, field) => {
  expect(await plan(await someStay(), over)).toMatchObject({ code, field });
});

let shared: string | null = null;
async function someStay(): Promise<string> {
  shared ??= (await admitted('入住戊')).stay.id;
  return shared;
}

test('no medicine is an answer too when somebody says so; a later check is a further revision, the first stays', async () => {
  const stayId = await someStay();
  expect((await reconcile(stayId, { medicines: [], noneTaken: true })).reconciliations[0]).toMatchObject({ count: 0 });
  expect(await reconcile(stayId)).toMatchObject({ __typename: 'StaleVersion' });
  const again = await reconcile(stayId, { revision: 1 });
  expect(again.reconciliations.map(({ revision, count }) => [revision, count])).toEqual([
    [2, 1],
    [1, 0],
  ]);
});

test('of two who reconcile at once one is written and the other sees that it was', async () => {
  const stayId = await someStay();
  const both = await Promise.all([reconcile(stayId, { revision: 2 }), reconcile(stayId, { revision: 2 })]);
  expect(both.map((one) => one.__typename).toSorted()).toEqual(['StaleVersion', 'StayCare']);
});

test('a care plan settles its step and owes its review; moving out ends what is owed', async () => {
  const { personId, stay } = await reserved('入住己');
  expect(await plan(stay.id)).toMatchObject({ code: 'STAY_NOT_RUNNING', field: 'stayId' });
  const now = await move(stay, 'admit');
  expect((await plan(stay.id)).plans).toMatchObject([{ revision: 1, goals: ['自己洗漱'] }]);
  expect(await tasksOf(personId)).toEqual(
    expect.arrayContaining(['CARE_PLAN DONE 2026-12-06', 'CARE_PLAN_REVIEW OPEN 2027-02-01']),
  );
  await move({ id: stay.id, version: now.version }, 'discharge', 'RETURNED_HOME');
  expect((await tasksOf(personId)).filter((one) => one.includes(' OPEN '))).toEqual([]);
  expect(await reconcile(stay.id)).toMatchObject({ code: 'STAY_NOT_RUNNING' });
});

test('a facility sees the waiting list without names until it offers a bed, in the list and in its file (0013)', async () => {
  const { personId, applicationId } = await waiting('赵无名');
  interface Row {
    id: string;
    personId: string | null;
    personName: string;
    birthDate: string | null;
    ageYears: number;
  }
  const row = async (caller: Caller) =>
    (
      await caller.ask<{ applications: { nodes: Row[] } }>(
        '{ applications(filter: { status: "WAITING" }) { nodes { id personId personName birthDate ageYears } } }',
      )
    ).applications.nodes.find((one) => one.id === applicationId);
  expect(await row(owner)).toMatchObject({ personId, personName: '赵无名', birthDate: '1998-01-01' });
  expect(await row(other)).toMatchObject({ personId: null, personName: '赵**', birthDate: null, ageYears: 28 });
  const file = await (await other.fetch('/exports/waiting-list.csv')).text();
  expect(file).toContain('赵**');
  expect(file).not.toContain('赵无名');
});
