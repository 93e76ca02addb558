import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { aPatient, CONFIRMED, diagnose, order, UNDETERMINED } from '../../../test/clinic.js';

let api: TestApi;
let hospital: string;
let doctor: Caller;
let colleague: Caller;
let supervisor: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  hospital = await api.organisation('DIAGNOSING_HOSPITAL', '440307', '龙岗区儿童医院');
  doctor = await api.signIn('CLINICIAN', hospital, '罗医生');
  colleague = await api.signIn('CLINICIAN', hospital, '李医生');
  supervisor = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION'));
});
afterAll(() => api.close());

const visit = (caller: Caller, personId: string, more: object = {}) =>
  order(caller, 'recordFollowUp', 'RecordFollowUpInput', { personId, progress: 'BETTER', ...more });
const openTask = async (personId: string) =>
  await api.orm.em
    .fork()
    .execute(
      `select due_on::text as due, source from task where person_id = ? and kind = 'FOLLOW_UP' and status = 'OPEN'`,
      [personId],
    );
const owed = async (caller: Caller, filter: object = {}) =>
  await caller.ask<{
    followUpsDue: { totalCount: number; nodes: Record<string, unknown>[] };
    followUpCounts: { overdue: number; soon: number; total: number };
  }>(
    'query($f: FollowUpFilterInput) { followUpsDue(filter: $f) { totalCount nodes { personId dueOn lastVisitOn lastProgress overdue mayRecord } } followUpCounts(filter: $f) { overdue soon total } }',
    { f: filter },
  );

describe('随访, 国卫办妇幼发〔2022〕12号: every three months under three years, every six from three', () => {
  test.each([
    ['well under three', '2024-05-01', '2026-11-23', '2027-02-23'],
    ['the day before the third birthday', '2023-11-24', '2026-11-23', '2027-02-23'],
    ['on the third birthday', '2023-11-23', '2026-11-23', '2027-05-23'],
    ['at the end of a long month into a short one', '2020-01-01', '2026-08-31', '2027-02-28'],
    ['at the end of November into February of a leap year', '2027-01-01', '2027-11-30', '2028-02-29'],
  ])('seen %s: the next visit is owed on its day', async (_case, birthDate, on, next) => {
    const personId = await aPatient(api, hospital, { birthDate });
    await api.travelTo(on);
    await diagnose(doctor, personId);
    expect(await visit(doctor, personId)).toMatchObject({ __typename: 'FollowUp', visitedOn: on, nextDueOn: next });
    expect(await openTask(personId)).toEqual([{ due: next, source: '国卫办妇幼发〔2022〕12号 随访' }]);
    await api.travelTo('2026-11-23');
  });

  test('an adult is diagnosed and seen again, and nobody owes a next visit: the text is about children (proposal: until 18)', async () => {
    const personId = await aPatient(api, hospital, { birthDate: '1990-05-01' });
    await diagnose(doctor, personId);
    expect(await openTask(personId)).toEqual([]);
    expect(await visit(doctor, personId)).toMatchObject({ __typename: 'FollowUp', nextDueOn: null });
    expect(await openTask(personId)).toEqual([]);
    const { followUpsDue } = await owed(doctor, {});
    expect(followUpsDue.nodes.filter((row) => row['personId'] === personId)).toEqual([]);
  });

  test('a visit that fell due before the eighteenth birthday is still owed after it; the one after it is not', async () => {
    const personId = await aPatient(api, hospital, { birthDate: '2009-05-30' });
    await api.travelTo('2026-11-20');
    await diagnose(doctor, personId);
    expect(await openTask(personId)).toMatchObject([{ due: '2027-05-20' }]);
    await api.travelTo('2027-06-10');
    const { followUpsDue } = await owed(doctor, {});
    expect(followUpsDue.nodes.filter((row) => row['personId'] === personId)).toMatchObject([{ overdue: true }]);
    expect(await visit(doctor, personId)).toMatchObject({ nextDueOn: null });
    expect(await openTask(personId)).toEqual([]);
    await api.travelTo('2026-11-23');
  });

  test('a corrected conclusion keeps the day that the last visit has set', async () => {
    const personId = await aPatient(api, hospital, { birthDate: '2020-01-01' });
    const first = await diagnose(doctor, personId, { ...CONFIRMED, diagnosedOn: '2026-06-01' });
    await visit(doctor, personId, { visitedOn: '2026-11-20' });
    await order(doctor, 'amendDiagnosis', 'AmendDiagnosisInput', {
      ...CONFIRMED,
      id: first.id,
      version: first.version,
      icd11: '6A02.2',
      amendReason: '编码更正',
    });
    expect(await openTask(personId)).toMatchObject([{ due: '2027-05-20' }]);
    const { followUpsDue } = await owed(doctor, {});
    const { personDiagnoses } = await doctor.ask<{ personDiagnoses: object[] }>(
      'query($p: ID!) { personDiagnoses(personId: $p) { followUpDueOn } }',
      { p: personId },
    );
    expect(personDiagnoses[0], 'the conclusion names the same day').toEqual({ followUpDueOn: '2027-05-20' });
    expect(followUpsDue.nodes.filter((row) => row['personId'] === personId)).toMatchObject([
      { dueOn: '2027-05-20', lastVisitOn: '2026-11-20' },
    ]);
  });
});

describe('未定 returns in two months (国卫办妇幼发〔2022〕12号 诊断)', () => {
  test.each([
    ['2026-06-30', '2026-08-30'],
    ['2026-07-31', '2026-09-30'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-30', '2028-02-29'],
    ['2027-12-31', '2028-02-29'],
  ])('from %s on %s, as a task of the institution', async (on, back) => {
    const personId = await aPatient(api, hospital, { birthDate: '2022-01-01' });
    await api.travelTo(on);
    expect(
      await diagnose(doctor, personId, { ...UNDETERMINED, differential: ['GLOBAL_DELAY', 'HEARING_LOSS'] }),
    ).toMatchObject({
      revisitDueOn: back,
      differential: ['GLOBAL_DELAY', 'HEARING_LOSS'],
    });
    expect(
      await api.orm.em
        .fork()
        .execute(
          `select due_on::text as due, organisation_id as who from task where person_id = ? and kind = 'DIAGNOSIS_REVISIT'`,
          [personId],
        ),
    ).toEqual([{ due: back, who: hospital }]);
    await api.travelTo('2026-11-23');
  });
});

describe('the list of visits that are owed', () => {
  test('holds each confirmed child once; overdue, soon and all are as long as their lists and as the export', async () => {
    const late = await aPatient(api, hospital, { birthDate: '2020-01-01', name: '林随访' });
    await diagnose(doctor, late, { ...CONFIRMED, diagnosedOn: '2026-05-01' });
    const soon = await aPatient(api, hospital, { birthDate: '2024-06-01' });
    await diagnose(doctor, soon, { ...CONFIRMED, diagnosedOn: '2026-09-01' });
    const none = await aPatient(api, hospital, { birthDate: '2022-01-01' });
    await diagnose(doctor, none, UNDETERMINED);
    const { followUpCounts: counts, followUpsDue: all } = await owed(doctor);
    expect(all.totalCount).toBe(counts.total);
    expect(all.nodes.map((row) => row['personId'])).not.toContain(none);
    const overdue = (await owed(doctor, { overdue: true })).followUpsDue;
    expect(overdue.totalCount).toBe(counts.overdue);
    expect(overdue.nodes).toContainEqual(
      expect.objectContaining({ personId: late, dueOn: '2026-11-01', overdue: true, mayRecord: true }),
    );
    const within = (await owed(doctor, { from: '2026-11-23', until: '2026-12-23' })).followUpsDue;
    expect(within.totalCount).toBe(counts.soon);
    const file = await (
      await doctor.fetch(`/exports/follow-ups-due.csv?filter=${encodeURIComponent('{"overdue":true}')}`)
    ).text();
    expect(file.trim().split('\n')).toHaveLength(1 + counts.overdue);
    await visit(doctor, late);
    expect((await owed(doctor, { overdue: true })).followUpCounts.overdue).toBe(counts.overdue - 1);
    expect((await owed(supervisor, {})).followUpsDue.nodes.every((row) => row['mayRecord'] === false)).toBe(true);
  });

  test('a stranger finds nothing in it', async () => {
    const stranger = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
    expect(await owed(stranger)).toMatchObject({ followUpsDue: { totalCount: 0 }, followUpCounts: { total: 0 } });
  });
});

describe('what is refused', () => {
  test.each([
    ['a child without a conclusion', null, {}, 'FOLLOW_UP_WITHOUT_DIAGNOSIS', 'personId'],
    ['one whose diagnosis is undetermined', UNDETERMINED, {}, 'FOLLOW_UP_WITHOUT_DIAGNOSIS', 'personId'],
    ['a day to come', CONFIRMED, { visitedOn: '2026-11-24' }, 'DATE_IN_FUTURE', 'visitedOn'],
    ['a day before the conclusion', CONFIRMED, { visitedOn: '2026-11-22' }, 'DATE_ORDER', 'visitedOn'],
    ['a word that is no progress', CONFIRMED, { progress: 'FINE' }, 'INVALID_VALUE', 'progress'],
  ])('%s', async (_case, facts, more, code, field) => {
    const personId = await aPatient(api, hospital);
    if (facts) await diagnose(doctor, personId, facts);
    expect(await visit(doctor, personId, more)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  test('another institution of the same child, and one that may not diagnose', async () => {
    const personId = await aPatient(api, hospital);
    await diagnose(doctor, personId);
    const other = await api.organisation('MCH_HOSPITAL');
    const centre = await api.organisation('COMMUNITY_HEALTH_CENTRE');
    for (const [place, code] of [
      [other, 'FOLLOW_UP_ELSEWHERE'],
      [centre, 'NOT_DIAGNOSING_INSTITUTION'],
    ] as const) {
      const elsewhere = await api.signIn('CLINICIAN', place);
      expect(await visit(elsewhere, personId)).toMatchObject({ code: 'NOT_FOUND' });
      const { involve } = await import('../../people/index.js');
      await api.asSystem((ctx) => involve(ctx, { personId, organisationId: place, reason: 'CASE_TEAM' }));
      expect(await visit(elsewhere, personId)).toMatchObject({ code });
    }
  });
});

test('two doctors record the same visit at once: it is there once', async () => {
  const personId = await aPatient(api, hospital);
  await diagnose(doctor, personId);
  const both = await Promise.all([visit(doctor, personId), visit(colleague, personId)]);
  expect(both.map((one) => one.__typename).toSorted()).toEqual(['FollowUp', 'Refusal']);
  expect(both).toContainEqual(expect.objectContaining({ code: 'FOLLOW_UP_SAME_DAY', field: 'visitedOn' }));
  expect(await openTask(personId)).toHaveLength(1);
});
