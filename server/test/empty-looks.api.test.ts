import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from './api.js';
import { act } from './life.js';
import { involve } from '../src/people/index.js';

let api: TestApi;
let personId: string;
let byRoot: Record<string, Caller>;
let stranger: Caller;

const LOOKS = [
  ['personScreenings', '{ id }', 'ScreeningHistory'],
  ['personDiagnoses', '{ id }', 'DiagnosisHistory'],
  ['personEducation', '{ findings { id } }', 'CommitteeFinding'],
] as const;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  const screener = await api.signIn('SCREENER', await api.organisation('KINDERGARTEN'));
  const doctor = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL'));
  const secretary = await api.signIn('COMMITTEE_SECRETARY', await api.organisation('EDUCATION_BUREAU'));
  stranger = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
  byRoot = { personScreenings: screener, personDiagnoses: doctor, personEducation: secretary };
  const person = { name: '林无事', sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307' };
  personId = (await act(screener, 'createPerson', person)).id;
  for (const { organisationId } of [doctor, secretary])
    await api.asSystem((ctx) => involve(ctx, { personId, organisationId, reason: 'REFERRAL' }));
});
afterAll(() => api.close());

const looks = async (type: string): Promise<number> =>
  Number(
    (
      (await api.orm.em
        .fork()
        .execute(`select count(*) as n from audit_event where deed = 'VIEW' and subject_type = ?`, [
          type,
        ])) as unknown as [{ n: string }]
    )[0].n,
  );
const look = (who: Caller, root: string, selection: string, id: string) =>
  who.send(`query($id: ID!) { ${root}(personId: $id) ${selection} }`, { id });

test.each(LOOKS)(
  '%s that finds nothing about a person in reach is one look in the trail',
  async (root, selection, type) => {
    const before = await looks(type);
    const { errors } = await look(byRoot[root]!, root, selection, personId);
    expect(errors).toBeUndefined();
    expect(await looks(type)).toBe(before + 1);
  },
);

test.each(LOOKS)(
  '%s about somebody out of reach or nobody leaves no look, for nothing was seen',
  async (root, selection, type) => {
    const before = await looks(type);
    await look(stranger, root, selection, personId);
    await look(byRoot[root]!, root, selection, '01920000-0000-7000-8000-000000000000');
    expect(await looks(type)).toBe(before);
  },
);
