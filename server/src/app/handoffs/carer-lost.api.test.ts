import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HANDOFF_CLOCKS } from '@xingcheng/shared/handoffs/handoff-clocks';
import { aPerson } from '../../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

let api: TestApi;
let owner: Caller;
let stranger: Caller;
let care: Caller;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION'));
  stranger = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
  care = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
});
afterAll(() => api.close());

interface Answer {
  __typename: string;
  id: string;
  code: string;
  field: string;
  status: string;
  version: number;
  guardians: GuardianFacts[];
}
interface GuardianFacts {
  id: string;
  version: number;
  status: string;
  inForce: boolean;
  endReason: string | null;
  openMoves: { move: string }[];
}
const GUARDIANS = 'guardians { id version status inForce endReason openMoves { move } }';
const REFUSED = '__typename ... on Refusal { code field } ... on StaleVersion { code }';

async function ask(caller: Caller, field: string, type: string, input: object, want: string): Promise<Answer> {
  const document = `mutation($input: ${type}!) { ${field}(input: $input) { ${REFUSED} ${want} } }`;
  return (await caller.ask<Record<string, Answer>>(document, { input }))[field]!;
}
async function guardian(personId: string, name: string, over: object = {}): Promise<void> {
  const done = await ask(
    owner,
    'addGuardian',
    'AddGuardianInput',
    { personId, name, kind: 'PARENT', ...over },
    `... on PersonDetail { ${GUARDIANS} }`,
  );
  expect(done.code).toBeUndefined();
}
async function guardiansOf(personId: string): Promise<GuardianFacts[]> {
  const document = `query($id: ID!) { person(id: $id) { ${GUARDIANS} } }`;
  return (await owner.ask<{ person: { guardians: GuardianFacts[] } }>(document, { id: personId })).person.guardians;
}
const end = (one: GuardianFacts, over: object = {}, caller = owner) =>
  ask(
    caller,
    'endGuardian',
    'EndGuardianInput',
    { id: one.id, version: one.version, endedOn: '2026-11-20', reason: 'DIED', ...over },
    `... on PersonDetail { ${GUARDIANS} }`,
  );
async function tasksOf(personId: string) {
  const document =
    'query($f: TaskFilterInput) { tasks(filter: $f) { nodes { kind status dueOn source organisationName } } }';
  return (
    await owner.ask<{ tasks: { nodes: { kind: string; status: string; dueOn: string; source: string }[] } }>(document, {
      f: { personId },
    })
  ).tasks.nodes;
}
async function applicationsOf(personId: string) {
  const document = `query($id: ID!) { personResidence(personId: $id) { applications { id status points urgentSince urgentBecause version openMoves { move } } } }`;
  return (
    await owner.ask<{
      personResidence: {
        applications: {
          id: string;
          status: string;
          points: number;
          urgentSince: string | null;
          urgentBecause: string | null;
          version: number;
          openMoves: { move: string }[];
        }[];
      };
    }>(document, { id: personId })
  ).personResidence.applications;
}
const facts = {
  selfCare: 'SEVERE',
  caregiver: 'ABLE',
  moreThanOneDisabled: false,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'PARTIAL',
  registeredHere: true,
  certificate: 'PSYCHIATRIC',
  needsHospital: false,
  appliedWithAuthority: true,
};
const apply = (personId: string) =>
  ask(owner, 'applyForCare', 'ApplyForCareInput', { personId, ...facts }, '... on Application { id status version }');

/** A grown-up whose mother entered the register while the person was a child: she cares, and no longer decides. */
async function grownUp(name: string): Promise<string> {
  const personId = await aPerson(api, { name, birthDate: '1998-01-01', case: true });
  await api.asSystem(async (ctx) => {
    await ctx.em.execute(
      `insert into guardian (id, created_at, updated_at, version, person_id, name_cell, kind, started_on, ended_on) values (gen_random_uuid(), now(), now(), 1, ?, '', 'PARENT', '2004-01-01', '2016-01-01')`,
      [personId],
    );
  });
  return personId;
}

describe('a guardian ends', () => {
  test('one of two parents dies: the other decides, and nothing is opened', async () => {
    const personId = await aPerson(api, { name: '两亲', birthDate: '2009-05-01', case: true });
    await guardian(personId, '母');
    await guardian(personId, '父');
    const [mother] = await guardiansOf(personId);
    expect(mother?.openMoves.map((one) => one.move)).toEqual(['end']);
    const done = await end(mother!, { endedOn: '2026-11-22' });
    expect(done.guardians.map((one) => one.status).toSorted()).toEqual(['ENDED', 'IN_FORCE']);
    expect(await tasksOf(personId)).toEqual([]);
    expect(await applicationsOf(personId)).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['a day that has not come', { endedOn: '2026-11-23' }, 'DATE_IN_FUTURE', 'endedOn'],
    ['a day before the authority began', { endedOn: '2001-01-01' }, 'DATE_ORDER', 'endedOn'],
    ['another reason without words', { reason: 'OTHER', endedOn: '2026-11-22' }, 'REASON_REQUIRED', 'note'],
    ['a reason that is not on the list', { reason: 'BORED' }, 'INVALID_VALUE', 'reason'],
  ])('refuses %s', async (_, over, code, field) => {
    const personId = await aPerson(api, { name: '拒', birthDate: '2009-05-01' });
    await guardian(personId, '母');
    const [mother] = await guardiansOf(personId);
    expect(await end(mother!, { endedOn: '2026-11-22', ...over })).toMatchObject({ code, field });
  });

  test('whoever had an older version sees what changed, and an end is written once', async () => {
    const personId = await aPerson(api, { name: '版本', birthDate: '2009-05-01' });
    await guardian(personId, '母');
    const [mother] = await guardiansOf(personId);
    await end(mother!, { endedOn: '2026-11-22' });
    expect(await end(mother!, { endedOn: '2026-11-22' })).toMatchObject({ __typename: 'StaleVersion' });
    const [now] = await guardiansOf(personId);
    expect(await end(now!, { endedOn: '2026-11-22' })).toMatchObject({ code: 'GUARDIAN_ENDED_ALREADY', field: 'id' });
  });

  test('a case manager of another district does not learn that the guardian exists', async () => {
    const personId = await aPerson(api, { name: '外人', birthDate: '2009-05-01' });
    await guardian(personId, '母');
    const [mother] = await guardiansOf(personId);
    expect(await end(mother!, {}, stranger)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  });
});

describe('carer lost: a residence assessment at once', () => {
  test('the mother who cares for a grown-up dies: a draft that cannot wait, and a step for the case owner in time', async () => {
    const personId = await grownUp('成年甲');
    const [mother] = await guardiansOf(personId);
    expect(mother).toMatchObject({ status: 'CARER', inForce: false });
    await end(mother!);
    const [draft, ...more] = await applicationsOf(personId);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ status: 'DRAFT', points: 0, urgentSince: '2026-11-22', urgentBecause: 'CARER_LOST' });
    const [task] = await tasksOf(personId);
    expect(task).toMatchObject({ kind: 'RESIDENCE_ASSESSMENT', status: 'OPEN', dueOn: '2026-11-25' });
    expect(task?.source).toContain(HANDOFF_CLOCKS.version);
    expect(HANDOFF_CLOCKS.verified).toBe(false);
    const { timeline } = await owner.ask<{ timeline: { nodes: { kind: string }[] } }>(
      'query($id: ID!) { timeline(personId: $id) { nodes { kind } } }',
      { id: personId },
    );
    expect(timeline.nodes.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['GUARDIAN_ENDED', 'CARER_LOST', 'RESIDENCE_ASSESSMENT_OPENED']),
    );
  });

  test('it stands on top of the waiting list; another district and a facility see nothing of the draft', async () => {
    const list = async (caller: Caller) =>
      (
        await caller.ask<{ applications: { nodes: { status: string }[]; totalCount: number } }>(
          '{ applications(filter: { urgent: true }) { nodes { status } totalCount } }',
        )
      ).applications;
    expect((await list(owner)).nodes[0]).toMatchObject({ status: 'DRAFT' });
    expect((await list(stranger)).totalCount).toBe(0);
    expect((await list(care)).totalCount).toBe(0);
  });

  test('asking the facts fills the draft in: one application, its step done, still urgent', async () => {
    const personId = await grownUp('成年乙');
    await end((await guardiansOf(personId))[0]!);
    expect(await apply(personId)).toMatchObject({ status: 'SUBMITTED' });
    const applications = await applicationsOf(personId);
    expect(applications).toHaveLength(1);
    expect(applications[0]).toMatchObject({ status: 'SUBMITTED', urgentBecause: 'CARER_LOST' });
    expect(applications[0]!.points).toBeGreaterThan(0);
    const kinds = (await tasksOf(personId)).map(({ kind, status }) => `${kind} ${status}`);
    expect(kinds.toSorted()).toEqual(['RESIDENCE_ASSESSMENT DONE', 'RESIDENCE_PANEL OPEN']);
  });

  test('an application that is under way becomes urgent and counts that nobody cares; it is not doubled', async () => {
    const personId = await grownUp('成年丙');
    await apply(personId);
    const [before] = await applicationsOf(personId);
    await end((await guardiansOf(personId))[0]!);
    const [after, ...more] = await applicationsOf(personId);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ id: before!.id, status: 'SUBMITTED', urgentBecause: 'CARER_LOST' });
    expect(after!.points).toBe(before!.points + 30);
  });

  test('a child under sixteen needs a guardian first (民法典 31, 32; 未成年人保护法 92), and naming one settles it', async () => {
    const personId = await aPerson(api, { name: '孩子', birthDate: '2018-05-01', case: true });
    await guardian(personId, '母');
    await end((await guardiansOf(personId))[0]!, { endedOn: '2026-11-22' });
    expect(await applicationsOf(personId)).toEqual([]);
    expect(await tasksOf(personId)).toMatchObject([{ kind: 'GUARDIAN_NEEDED', status: 'OPEN' }]);
    await guardian(personId, '民政局', { kind: 'CIVIL_AFFAIRS_TEMPORARY', documentNo: '临监 1 号' });
    expect(await tasksOf(personId)).toMatchObject([{ kind: 'GUARDIAN_NEEDED', status: 'DONE' }]);
  });

  test('the loss of both parents, written down by two colleagues at once, opens one assessment', async () => {
    const personId = await aPerson(api, { name: '同时', birthDate: '2009-05-01', case: true });
    await guardian(personId, '母');
    await guardian(personId, '父');
    const both = await guardiansOf(personId);
    const done = await Promise.all(both.map((one) => end(one, { endedOn: '2026-11-22' })));
    expect(done.map((one) => one.__typename)).toEqual(['PersonDetail', 'PersonDetail']);
    expect(await applicationsOf(personId)).toHaveLength(1);
    const kinds = (await tasksOf(personId)).map((one) => one.kind).toSorted();
    expect(kinds).toEqual(['GUARDIAN_NEEDED', 'RESIDENCE_ASSESSMENT']);
  });
});

describe('an application is taken back', () => {
  const withdraw = (application: { id: string; version: number }, over: object = {}, caller = owner) =>
    ask(
      caller,
      'withdrawApplication',
      'WithdrawApplicationInput',
      { id: application.id, version: application.version, reason: 'OTHER_CARE_FOUND', ...over },
      '... on Application { id status }',
    );

  test('with a reason, and what was owed is owed no longer', async () => {
    const personId = await grownUp('撤回');
    await end((await guardiansOf(personId))[0]!);
    const [draft] = await applicationsOf(personId);
    expect(draft!.openMoves.map((one) => one.move)).toEqual(['submit', 'withdraw']);
    expect(await withdraw(draft!, { reason: 'OTHER' })).toMatchObject({ code: 'REASON_REQUIRED', field: 'note' });
    expect(await withdraw(draft!, {}, stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(draft!)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await tasksOf(personId)).toMatchObject([{ kind: 'RESIDENCE_ASSESSMENT', status: 'CANCELLED' }]);
    const [gone] = await applicationsOf(personId);
    expect(await withdraw(draft!)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await withdraw(gone!)).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect(await apply(personId)).toMatchObject({ status: 'SUBMITTED' });
  });
});
