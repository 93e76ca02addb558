import { GLASS_ACTIONS, GLASS_RULES } from '@xingcheng/shared/access/glass';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { act } from '../../../test/life.js';

const NUMBER = '440305201806150018';
const NOTE = '孩子在急诊室抽搐，需要了解用药史';
const GUARDED_BY_ROLES = test.runIf(inject('databaseRoles'));

interface Said {
  __typename: string;
  id: string;
  code: string;
  field: string | null;
  version: number;
  expiresAt: string;
  state: string;
  events: number;
  reviewDueOn: string;
}
const GRANT =
  '... on GlassGrant { id version expiresAt state events reviewDueOn } ... on Refusal { code field message }';

let api: TestApi;
let owner: Caller;
let auditor: Caller;
let hospital: string;
let doctor: Caller;
let personId: string;
let caseNumber: string;
let otherId: string;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305', '南山区残联'));
  auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300', '市残联'));
  hospital = await api.organisation('DIAGNOSING_HOSPITAL', '440307', '龙岗区医院');
  const child = { sex: 'MALE', areaCode: '440305', birthDate: '2018-06-15' };
  personId = (await act(owner, 'createPerson', { ...child, name: '林星辰', nationalId: NUMBER })).id;
  otherId = (await act(owner, 'createPerson', { ...child, name: '顾明远', notADuplicate: true })).id;
  const opened = `mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename ... on Refusal { code } } }`;
  for (const id of [personId, otherId]) await owner.ask(opened, { input: { personId: id, because: 'REPORT' } });
  [{ number: caseNumber }] = (await rows(`select number from case_file where person_id = '${personId}'`)) as [
    { number: string },
  ];
});
afterAll(() => api.close());
// Everybody who breaks the glass is somebody new: what one did does not stand in another's way.
beforeEach(async () => {
  doctor = await api.signIn('CLINICIAN', hospital);
});

const rows = async (statement: string) => (await api.orm.em.fork().execute(statement)) as unknown[];
const ask = async (who: Caller, input: object = {}): Promise<Said> =>
  (
    await who.ask<{ breakGlass: Said }>(
      `mutation($input: BreakGlassInput!) { breakGlass(input: $input) { __typename ${GRANT} } }`,
      { input: { identifier: NUMBER, reason: 'MEDICAL_EMERGENCY', reasonNote: NOTE, ...input } },
    )
  ).breakGlass;
const end = async (who: Caller, id: string): Promise<Said> =>
  (await who.ask<{ endGlass: Said }>(`mutation($id: ID!) { endGlass(id: $id) { __typename ${GRANT} } }`, { id }))
    .endGlass;
const review = async (who: Caller, input: object): Promise<Said> =>
  (
    await who.ask<{ reviewGlass: Said }>(
      `mutation($input: ReviewGlassInput!) { reviewGlass(input: $input) { __typename ${GRANT} ... on StaleVersion { code } } }`,
      { input: { version: 1, verdict: 'JUSTIFIED', verdictNote: '急诊记录与查阅时间相符，理由充分', ...input } },
    )
  ).reviewGlass;
const seesName = async (who: Caller, id = personId): Promise<string | null> =>
  (
    await who.ask<{ person: { person: { name: string } } | null }>(
      'query($id: ID!) { person(id: $id) { person { name } } }',
      { id },
    )
  ).person?.person.name ?? null;
const later = (minutes: number) => api.clock.moveTo(new Date(api.clock.now().getTime() + minutes * 60_000));

describe('紧急查阅：档案短时打开，只读', () => {
  test('record, case, list, count and file show the one person for an hour, and nobody else', async () => {
    expect(await seesName(doctor)).toBeNull();
    const grant = await ask(doctor);
    expect(grant).toMatchObject({ __typename: 'GlassGrant', state: 'OPEN' });
    expect(new Date(grant.expiresAt).getTime() - api.clock.now().getTime()).toBe(GLASS_RULES.minutes * 60_000);

    expect(await seesName(doctor)).toBe('林星辰');
    expect(await seesName(doctor, otherId)).toBeNull();
    const lists = await doctor.ask<Record<'persons' | 'cases', { totalCount: number; nodes: { id: string }[] }>>(
      '{ persons { totalCount nodes { id } } cases { totalCount nodes { id } } }',
    );
    expect(lists.persons).toEqual({ totalCount: 1, nodes: [{ id: personId }] });
    expect(lists.cases).toEqual({ totalCount: 1, nodes: [{ id: personId }] });
    expect(await (await doctor.fetch('/exports/persons.csv')).text()).toContain('林星辰');

    const { accountId } = doctor;
    await api.orm.em
      .fork()
      .execute('update break_glass_grant set expires_at = ? where account_id = ?', [api.clock.now(), accountId]);
    expect(await seesName(doctor)).toBeNull();
    expect(await (await doctor.fetch('/exports/persons.csv')).text()).not.toContain('林星辰');
  });

  test('the number of the case file opens it too, and giving it back closes it at once', async () => {
    const grant = await ask(doctor, { identifier: ` ${caseNumber.toLowerCase()} ` });
    expect(grant.__typename).toBe('GlassGrant');
    expect(await seesName(doctor)).toBe('林星辰');
    expect(await end(doctor, grant.id)).toMatchObject({ state: 'TO_REVIEW' });
    expect(await seesName(doctor)).toBeNull();
    expect(await end(doctor, grant.id)).toMatchObject({ __typename: 'GlassGrant' });
  });

  test.each([
    [
      'changePerson',
      'ChangePersonInput',
      { name: '林改名', sex: 'MALE', birthDate: '2018-06-15', areaCode: '440305', version: 1 },
      'id',
    ],
    ['revealNationalId', 'RevealInput', { reason: 'EMERGENCY' }, 'id'],
    [
      'recordDiagnosis',
      'RecordDiagnosisInput',
      { outcome: 'EXCLUDED', licenceScope: 'PSYCHIATRY', licenceNumber: '110440300000001' },
      'personId',
    ],
    [
      'draftReferral',
      'DraftReferralInput',
      { service: 'DIAGNOSIS', reason: 'PARENT_CONCERN', toOrganisationId: '01920000-0000-7000-8000-000000000000' },
      'personId',
    ],
  ])('it is for reading: %s finds nobody', async (name, type, input, field) => {
    await ask(doctor);
    const answer = await doctor.ask<Record<string, Said>>(
      `mutation($input: ${type}!) { ${name}(input: $input) { ... on Refusal { code field } } }`,
      { input: { ...input, [field]: personId } },
    );
    expect(answer[name]).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('nothing that writes is offered while it is open', async () => {
    await ask(doctor);
    const { person, case: file } = await doctor.ask<Record<'person' | 'case', { abilities: Record<string, boolean> }>>(
      `query($id: ID!) { person(id: $id) { abilities { change reveal manageGuardians recordConsent } } case(personId: $id) { abilities { open assign handOver note } } }`,
      { id: personId },
    );
    expect([...Object.values(person.abilities), ...Object.values(file.abilities)]).not.toContain(true);
  });

  test('only reading is on the list of what it opens', () => {
    expect(GLASS_ACTIONS.filter((action) => !action.endsWith('.read'))).toEqual([]);
    expect(GLASS_ACTIONS).not.toContain('opinion.read');
    expect(GLASS_ACTIONS).not.toContain('candidate.read');
  });

  test('it widens whom one sees, never what: a teacher still sees no result and no diagnosis', async () => {
    const teacher = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL', '440307'));
    await ask(teacher);
    expect(await seesName(teacher)).toBe('林星辰');
    for (const query of ['personScreenings', 'personDiagnoses'])
      expect(
        JSON.stringify(
          await teacher.send(`query($id: ID!) { ${query}(personId: $id) { __typename } }`, { id: personId }),
        ),
      ).toContain('FORBIDDEN');
  });

  GUARDED_BY_ROLES('the database holds the same: the row may be read and not changed', async () => {
    await ask(doctor);
    const em = api.app.parts.orm.em.fork();
    em.setSessionContext({
      variables: { 'xc.area': '', 'xc.organisation': hospital, 'xc.today': '2026-11-23', 'xc.glass': `{${personId}}` },
    });
    await em.transactional(async (within) => {
      const seen = (await within.execute('select id from person')) as { id: string }[];
      expect(seen.map(({ id }) => id)).toEqual([personId]);
      expect(((await within.execute('select person_id as id from case_file')) as object[]).length).toBe(1);
      expect(await within.execute('update person set name = name returning id')).toMatchObject([]);
      expect(await within.execute('delete from task returning id')).toMatchObject([]);
    });
  });
});

describe('who may, and what stands against it', () => {
  test.each(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR', 'PROGRAMME_ADMIN', 'COMMITTEE_SECRETARY'] as const)(
    '%s never does',
    async (role) => {
      const who = await api.signIn(role, await api.organisation('FEDERATION', '440307'));
      expect(await ask(who)).toMatchObject({ code: 'NOT_ALLOWED' });
    },
  );

  test('without having proved who one is a moment ago, the password is asked for', async () => {
    await api.orm.em
      .fork()
      .execute('update session set fresh_at = ? where account_id = ?', [
        new Date(api.clock.now().getTime() - (GLASS_RULES.freshMinutes + 1) * 60_000),
        doctor.accountId,
      ]);
    expect(await ask(doctor)).toMatchObject({ code: 'SIGN_IN_FRESH' });
  });

  test('ten blanks are no reason', async () => {
    expect(await ask(doctor, { reasonNote: '急诊          ' })).toMatchObject({
      code: 'NOTE_TOO_SHORT',
      field: 'reasonNote',
    });
  });

  test('whoever is within reach needs none', async () => {
    const near = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
    expect(await ask(near)).toMatchObject({ code: 'GLASS_NOT_NEEDED' });
  });

  test('one record at a time, and the answer is the same whether the other exists or not', async () => {
    await ask(doctor);
    const [{ number }] = (await rows(`select number from case_file where person_id = '${otherId}'`)) as [
      { number: string },
    ];
    const real = await ask(doctor, { identifier: number });
    expect(real).toMatchObject({ code: 'GLASS_OPEN_ALREADY' });
    expect(await ask(doctor, { identifier: '999999' })).toEqual(real);
  });

  test('a number nobody has is not found, and whoever guesses is stopped, also with a hundred at once', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ask(doctor, { identifier: `XC-2026-${900_000 + at}` })),
    );
    expect(wrong.filter(({ code }) => code === 'NOT_FOUND')).toHaveLength(GLASS_RULES.wrongPerHour);
    expect(wrong.filter(({ code }) => code === 'GLASS_TRIES_SPENT')).toHaveLength(20 - GLASS_RULES.wrongPerHour);
    expect(await ask(doctor)).toMatchObject({ code: 'GLASS_TRIES_SPENT' });
  });

  test('twice at once is one access, one notice and one entry', async () => {
    const before = ((await rows('select id from break_glass_grant')) as object[]).length;
    const answers = await Promise.all([ask(doctor), ask(doctor), ask(doctor), ask(doctor)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.every(({ __typename }) => __typename === 'GlassGrant')).toBe(true);
    expect(((await rows('select id from break_glass_grant')) as object[]).length).toBe(before + 1);
    expect(await rows(`select id from task where record_id = '${answers[0]!.id}'`)).toHaveLength(1);
  });
});

describe('what follows', () => {
  test('the owner of the file is told at once, and every read is marked in the trail', async () => {
    const { id, reviewDueOn } = await ask(doctor);
    await seesName(doctor);
    await doctor.ask('query($id: ID!) { case(personId: $id) { id } }', { id: personId });
    const tasks = (await rows(
      `select kind, organisation_id, due_on::text as due_on from task where record_id = '${id}'`,
    )) as object[];
    expect(tasks).toEqual([{ kind: 'GLASS_NOTICE', organisation_id: owner.organisationId, due_on: reviewDueOn }]);
    const marked = (await rows(`select deed from audit_event where grant_id = '${id}' order by id`)) as {
      deed: string;
    }[];
    expect(marked.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['BREAK_GLASS', 'VIEW']));
    expect(marked.filter(({ deed }) => deed === 'VIEW').length).toBeGreaterThanOrEqual(2);
    const unmarked = (await rows(
      `select 1 from audit_event where account_id = '${doctor.accountId}' and person_id is not null and grant_id is null and deed = 'VIEW'`,
    )) as object[];
    expect(unmarked).toHaveLength(0);
  });

  test('somebody else reviews it, when it is over, and once', async () => {
    const { id } = await ask(doctor);
    expect(await review(auditor, { id })).toMatchObject({ code: 'GLASS_STILL_OPEN' });
    await end(doctor, id);
    const both = await Promise.all([review(auditor, { id, version: 2 }), review(auditor, { id, version: 2 })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['GlassGrant', 'StaleVersion']);
    expect(await review(auditor, { id, version: 3 })).toMatchObject({ code: 'GLASS_REVIEWED' });
    expect(await review(auditor, { id, version: 3, verdictNote: '同意' })).toMatchObject({ code: 'NOTE_TOO_SHORT' });
  });

  test('who used it cannot review it, also when he has become the auditor', async () => {
    const { id } = await ask(doctor);
    await end(doctor, id);
    await api.orm.em
      .fork()
      .execute('update break_glass_grant set account_id = ? where id = ?', [auditor.accountId, id]);
    expect(await review(auditor, { id, version: 2 })).toMatchObject({ code: 'OWN_GLASS' });
  });

  test('one that nobody has reviewed in time blocks the next; the review frees it', async () => {
    const { id } = await ask(doctor);
    await end(doctor, id);
    const due = `update break_glass_grant set review_due_on = '2026-11-22' where id = '${id}'`;
    await rows(due);
    expect(await ask(doctor)).toMatchObject({ code: 'GLASS_UNREVIEWED', field: 'identifier' });
    const { glassGrants } = await auditor.ask<{ glassGrants: { nodes: { id: string }[] } }>(
      '{ glassGrants(filter: { state: "OVERDUE" }) { nodes { id } } }',
    );
    expect(glassGrants.nodes).toEqual([{ id }]);
    expect(await review(auditor, { id, version: 2, verdict: 'NOT_JUSTIFIED' })).toMatchObject({ state: 'REVIEWED' });
    expect(await ask(doctor)).toMatchObject({ __typename: 'GlassGrant' });
  });

  test('an hour is sixty minutes; three working days make a Friday’s access due on Wednesday', async () => {
    await api.travelTo('2026-11-27');
    expect(await ask(doctor)).toMatchObject({ reviewDueOn: '2026-12-02' });
    await api.orm.em.fork().execute(`update session set expires_at = expires_at + interval '1 hour'`);
    for (const minutes of [25, 25]) {
      later(minutes);
      expect(await seesName(doctor)).toBe('林星辰');
    }
    later(11);
    expect(await seesName(doctor)).toBeNull();
  });
});
