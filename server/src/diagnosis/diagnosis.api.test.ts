import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { openCase } from '../casefile/index.js';
import { involve, Person, spell } from '../people/index.js';
import { latestDiagnosis } from './index.js';

let api: TestApi;
let hospital: string;
let doctor: Caller;
let colleague: Caller;
let supervisor: Caller;
let stranger: Caller;
let teacher: Caller;
let kindergarten: string;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  hospital = await api.organisation('DIAGNOSING_HOSPITAL');
  kindergarten = await api.organisation('KINDERGARTEN');
  doctor = await api.signIn('CLINICIAN', hospital, '李医师');
  colleague = await api.signIn('CLINICIAN', hospital);
  supervisor = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION'));
  stranger = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
  teacher = await api.signIn('TEACHER', kindergarten);
});
afterAll(() => api.close());

let born = 0;
async function person(birthDate = '2024-05-01', at: string[] = [hospital]): Promise<string> {
  return await api.asSystem(async (ctx) => {
    const name = `就诊人${(born += 1)}`;
    const one = ctx.em.create(Person, { name, ...spell(name), sex: 'MALE', birthDate, areaCode: '440307' });
    await ctx.em.flush();
    for (const organisationId of at) await involve(ctx, { personId: one.id, organisationId, reason: 'REFERRAL' });
    return one.id;
  });
}

const FIELDS =
  '__typename ... on Diagnosis { id version outcome icd11 icd10 revisitDueOn followUpDueOn supersedesId supersededOn doctorName } ... on Refusal { code field details { code } } ... on StaleVersion { code }';
interface Answer {
  __typename: string;
  id: string;
  version: number;
  [more: string]: unknown;
}
const CONFIRMED = {
  licenceScope: 'PSYCHIATRY',
  licenceNumber: '110440300012345',
  outcome: 'CONFIRMED',
  icd10: 'F84.0',
  icd11: '6A02.3',
  severitySocial: 'LEVEL_2',
  severityRepetitive: 'LEVEL_3',
  cognitiveMeasure: 'DQ',
  cognitiveValue: 58,
  cognitiveTest: 'Gesell',
};
const bare = { icd10: null, icd11: null, severitySocial: null, severityRepetitive: null };
async function mutate(caller: Caller, name: string, type: string, input: object): Promise<Answer> {
  return (
    await caller.ask<Record<string, Answer>>(`mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`, {
      input,
    })
  )[name]!;
}
const record = (caller: Caller, input: object) =>
  mutate(caller, 'recordDiagnosis', 'RecordDiagnosisInput', { ...CONFIRMED, ...input });
const amend = (caller: Caller, input: object) =>
  mutate(caller, 'amendDiagnosis', 'AmendDiagnosisInput', { ...CONFIRMED, amendReason: '编码更正', ...input });
const tasksOf = async (personId: string) =>
  (await api.orm.em
    .fork()
    .execute(
      "select kind, status, due_on::text as due, source from task where person_id = ? and chapter = 'DIAGNOSIS' order by id",
      [personId],
    )) as { kind: string; status: string; due: string; source: string }[];

describe('诊断, 国卫办妇幼发〔2022〕12号', () => {
  test.each([
    ['under three years: followed up in three months', '2024-05-01', 'DQ', '2027-02-22'],
    ['from three years: in six', '2023-11-22', 'DQ', '2027-05-22'],
    ['the day before the third birthday: in three', '2023-11-23', 'DQ', '2027-02-22'],
    ['a pupil of eight: in six', '2018-05-01', 'IQ', '2027-05-22'],
  ])('confirmed, %s', async (_case, birthDate, cognitiveMeasure, due) => {
    const personId = await person(birthDate);
    expect(await record(doctor, { personId, cognitiveMeasure })).toMatchObject({
      outcome: 'CONFIRMED',
      followUpDueOn: due,
      revisitDueOn: null,
      doctorName: '李医师',
    });
    expect(await tasksOf(personId)).toEqual([
      { kind: 'FOLLOW_UP', status: 'OPEN', due, source: '国卫办妇幼发〔2022〕12号 随访' },
    ]);
  });

  test('undetermined: back in two months; the next conclusion settles it', async () => {
    const personId = await person();
    expect(await record(doctor, { personId, ...bare, outcome: 'UNDETERMINED' })).toMatchObject({
      revisitDueOn: '2027-01-22',
      followUpDueOn: null,
    });
    expect(await tasksOf(personId)).toEqual([
      { kind: 'DIAGNOSIS_REVISIT', status: 'OPEN', due: '2027-01-22', source: '国卫办妇幼发〔2022〕12号 诊断' },
    ]);
    await record(doctor, { personId, ...bare, outcome: 'EXCLUDED', icd10: 'F84.2' });
    expect((await tasksOf(personId)).map((task) => task.status)).toEqual(['DONE']);
  });

  test('it is told in the timeline and enters the stage where a case file is open', async () => {
    const personId = await person();
    await api.asSystem((ctx) => openCase(ctx, { personId, because: 'REPORT' }));
    await record(doctor, { personId });
    const { timeline, case: file } = await supervisor.ask<{
      timeline: { nodes: { kind: string }[] };
      case: { stages: { stage: string }[] };
    }>('query($id: ID!) { timeline(personId: $id) { nodes { kind } } case(personId: $id) { stages { stage } } }', {
      id: personId,
    });
    expect(timeline.nodes.map((one) => one.kind)).toContain('DIAGNOSIS_RECORDED');
    expect(file.stages).toEqual([{ stage: 'DIAGNOSIS' }]);
  });

  test('a hand-off reads the conclusion in force as plain facts', async () => {
    const personId = await person();
    expect(await api.asSystem((ctx) => latestDiagnosis(ctx, personId))).toBeNull();
    const { id } = await record(doctor, { personId });
    expect(await api.asSystem((ctx) => latestDiagnosis(ctx, personId))).toMatchObject({
      diagnosisId: id,
      outcome: 'CONFIRMED',
      dq: 58,
      iq: null,
      untestable: false,
      severitySocial: 2,
      severityRepetitive: 3,
      severity: 3,
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['ICD-11 has no 6A02.4', { icd11: '6A02.4' }, 'ICD_CODE_UNKNOWN', 'icd11'],
    ['ICD-10 has no F84.6', { icd10: 'F84.6' }, 'ICD_CODE_UNKNOWN', 'icd10'],
    ['F84.2 is not autism', { icd10: 'F84.2' }, 'ICD_CODE_NOT_AUTISM', 'icd10'],
    ['the norm diagnoses by ICD-10', { icd10: null }, 'ICD_CODE_REQUIRED', 'icd10'],
    ['confirmed without ICD-11', { icd11: null }, 'ICD_CODE_REQUIRED', 'icd11'],
    ['confirmed without severity of the first domain', { severitySocial: null }, 'SEVERITY_REQUIRED', 'severitySocial'],
    [
      'confirmed without severity of the second domain',
      { severityRepetitive: null },
      'SEVERITY_REQUIRED',
      'severityRepetitive',
    ],
    [
      'an autism code on an excluded one',
      { ...bare, outcome: 'EXCLUDED', icd10: 'F84.0' },
      'CODE_FOR_CONFIRMED_ONLY',
      'icd10',
    ],
    [
      'an ICD-11 code on an undetermined one',
      { ...bare, outcome: 'UNDETERMINED', icd11: '6A02' },
      'CODE_FOR_CONFIRMED_ONLY',
      'icd11',
    ],
    [
      'an IQ under seven years (GB/T 26341-2010)',
      { cognitiveMeasure: 'IQ' },
      'COGNITION_MEASURE_FOR_AGE',
      'cognitiveMeasure',
    ],
    ['a number for an untestable child', { cognitiveMeasure: 'UNTESTABLE' }, 'INVALID_VALUE', 'cognitiveValue'],
    ['a measure without its value', { cognitiveValue: null }, 'REQUIRED', 'cognitiveValue'],
    ['a doctor of another scope (精神卫生法 29)', { licenceScope: 'SURGERY' }, 'LICENCE_SCOPE', 'licenceScope'],
    ['a doctor without a number', { licenceNumber: ' ' }, 'LICENCE_NUMBER_REQUIRED', 'licenceNumber'],
    ['a day to come', { diagnosedOn: '2026-11-23' }, 'DATE_IN_FUTURE', 'diagnosedOn'],
    ['CARS 61', { endScores: { 'CARS@1': { TOTAL: 61 } } }, 'SCORE_OUT_OF_RANGE', 'endScores.CARS@1.TOTAL'],
    [
      'CARS 30.25, which its form cannot end in',
      { endScores: { 'CARS@1': { TOTAL: 30.25 } } },
      'SCORE_OUT_OF_RANGE',
      'endScores.CARS@1.TOTAL',
    ],
    ['a score as a word', { endScores: { 'CARS@1': { TOTAL: '34' } } }, 'SCORE_OUT_OF_RANGE', 'endScores.CARS@1.TOTAL'],
    [
      'items of a protected instrument',
      { endScores: { 'ABC57@1': { '1': 4 } } },
      'INSTRUMENT_UNKNOWN',
      'endScores.ABC57@1',
    ],
  ])('%s', async (_case, change, code, field) => {
    const personId = await person();
    expect(await record(doctor, { personId, ...change })).toMatchObject({ __typename: 'Refusal', code, field });
    expect(await tasksOf(personId)).toEqual([]);
  });

  test('6A02.4 is explained beside the refusal', async () => {
    expect(await record(doctor, { personId: await person(), icd11: '6A02.4' })).toMatchObject({
      details: [{ code: 'ICD_CODE_INVENTED' }],
    });
  });

  test('an institution that may not diagnose (精神卫生法 29), and roles that never do', async () => {
    const centre = await api.organisation('COMMUNITY_HEALTH_CENTRE');
    const personId = await person('2024-05-01', [centre, kindergarten]);
    expect(await record(await api.signIn('CLINICIAN', centre), { personId })).toMatchObject({
      code: 'NOT_DIAGNOSING_INSTITUTION',
    });
    for (const role of ['SCREENER', 'THERAPIST', 'TEACHER'] as const) {
      expect(await record(await api.signIn(role, centre), { personId })).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('a correction', () => {
  test('supersedes: the former stays readable and holds no more', async () => {
    const personId = await person();
    const first = await record(doctor, { personId });
    const next = await amend(doctor, { id: first.id, version: first.version, icd11: '6A02.5' });
    expect(next).toMatchObject({ supersedesId: first.id, icd11: '6A02.5' });
    const { personDiagnoses, diagnoses } = await doctor.ask<{
      personDiagnoses: object[];
      diagnoses: { nodes: { id: string; personId: string }[] };
    }>(
      'query($p: ID!) { personDiagnoses(personId: $p) { id supersededOn mayAmend amendReason } diagnoses { nodes { id personId } } }',
      { p: personId },
    );
    expect(personDiagnoses).toEqual([
      { id: next.id, supersededOn: null, mayAmend: true, amendReason: '编码更正' },
      { id: first.id, supersededOn: '2026-11-22', mayAmend: false, amendReason: null },
    ]);
    expect(diagnoses.nodes.filter((one) => one.personId === personId).map((one) => one.id)).toEqual([next.id]);
    expect((await tasksOf(personId)).map((task) => task.status)).toEqual(['DONE', 'OPEN']);
    expect(await amend(doctor, { id: first.id, version: first.version + 1 })).toMatchObject({
      code: 'DIAGNOSIS_SUPERSEDED',
      field: 'id',
    });
  });

  test('two doctors correct at the same moment: one conclusion holds', async () => {
    const personId = await person();
    const first = await record(doctor, { personId });
    const both = await Promise.all(
      [doctor, colleague].map((one) => amend(one, { id: first.id, version: first.version })),
    );
    expect(both.map(({ __typename: type }) => type).sort()).toEqual(['Diagnosis', 'StaleVersion']);
  });
});

test('a stranger, a school and a supervisor: nothing, nothing, and the district', async () => {
  const personId = await person('2024-05-01', [hospital, kindergarten]);
  const { id, version } = await record(doctor, { personId, findings: '只给医生看的话' });
  const ALL = 'query($p: ID!) { diagnoses { totalCount } personDiagnoses(personId: $p) { id } }';
  expect(await stranger.ask(ALL, { p: personId })).toEqual({ diagnoses: { totalCount: 0 }, personDiagnoses: [] });
  expect(await amend(stranger, { id, version })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  expect(await record(stranger, { personId })).toMatchObject({ code: 'NOT_FOUND', field: 'personId' });
  expect((await teacher.send(ALL, { p: personId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { timeline } = await teacher.ask<{ timeline: { nodes: { kind: string }[] } }>(
    'query($id: ID!) { timeline(personId: $id) { nodes { kind } } }',
    { id: personId },
  );
  expect(timeline.nodes.map((one) => one.kind)).not.toContain('DIAGNOSIS_RECORDED');
  expect(
    (
      await supervisor.ask<{ personDiagnoses: object[] }>('query($p: ID!) { personDiagnoses(personId: $p) { id } }', {
        p: personId,
      })
    ).personDiagnoses,
  ).toEqual([{ id }]);
  const trail = (await api.orm.em
    .fork()
    .execute('select changes::text as text from audit_event where subject_id = ?', [id])) as { text: string | null }[];
  expect(trail.length).toBeGreaterThan(0);
  for (const { text } of trail) expect(text ?? '').not.toContain('只给医生看的话');
});
