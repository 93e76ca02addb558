import { expect } from 'vitest';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import type { Caller, TestApi } from './api.js';
import type { Life } from './life.js';

const WORKPLACE: Record<Role, OrganisationKind> = {
  SCREENER: 'KINDERGARTEN',
  CLINICIAN: 'DIAGNOSING_HOSPITAL',
  THERAPIST: 'REHAB_INSTITUTION',
  TEACHER: 'PRIMARY_SCHOOL',
  COMMITTEE_SECRETARY: 'EDUCATION_BUREAU',
  JOB_COACH: 'COACH_AGENCY',
  CARE_MANAGER: 'CARE_FACILITY',
  CASE_MANAGER: 'FEDERATION',
  PROGRAMME_ADMIN: 'FEDERATION',
  AUDITOR: 'FEDERATION',
  SECURITY_ADMIN: 'FEDERATION',
  SYSTEM_ADMIN: 'FEDERATION',
};

/** Every list of the API, every record by id, the search and every export: what a stranger might try. */
const LISTS = [
  'persons',
  'cases',
  'tasks',
  'screenings',
  'referrals',
  'diagnoses',
  'plans',
  'candidates',
  'placements',
  'ieps',
  'employments',
  'applications',
  'stays',
];
const RECORDS = [
  'personIntervention(personId: $id) { mayPlan }',
  'personEducation(personId: $id) { options { option } }',
  'personEmployment(personId: $id) { profile { wish } }',
  'personResidence(personId: $id) { stays { id } }',
  'personDiagnoses(personId: $id) { id }',
  'jobMatches(personId: $id) { score }',
  'person(id: $id) { because }',
  'case(personId: $id) { id }',
  'personScreenings(personId: $id) { id }',
];
const EXPORTS = [
  'persons',
  'cases',
  'tasks',
  'plans',
  'candidates',
  'placements',
  'employments',
  'waiting-list',
  'stays',
  'screenings',
  'referrals',
  'diagnoses',
  'coverage-persons',
];
const SECRETS = ['林星辰', '林先生', '13800001234'];

/** Everything a stranger might try to learn of a life that is none of their business; nothing may come of it. */
export async function aStrangerSeesNothing(
  api: TestApi,
  role: Role,
  life: Life,
  leaveOut: readonly string[] = [],
): Promise<void> {
  const stranger: Caller = await api.signIn(role, await api.organisation(WORKPLACE[role], '440305'));
  const seen: string[] = [];
  const look = async (document: string, variables: object = {}) => {
    const answer = await stranger.send(document, variables);
    seen.push(JSON.stringify(answer));
    // A document that does not fit the schema would prove nothing.
    expect(answer.errors?.[0]?.extensions.code, document).not.toBe('GRAPHQL_VALIDATION_FAILED');
    return answer;
  };
  for (const list of LISTS.filter((one) => !leaveOut.includes(one))) {
    const { data } = await look(`{ ${list} { totalCount nodes { id } } }`);
    const found = (data as Record<string, { totalCount: number; nodes: object[] } | null> | null)?.[list];
    expect(found?.totalCount ?? 0, list).toBe(0);
    expect(found?.nodes ?? [], list).toEqual([]);
  }
  for (const search of ['林星辰', 'linxingchen', 'lxc', '13800001234'])
    await look(
      'query($s: String) { persons(filter: { search: $s }) { totalCount nodes { name } } cases(filter: { search: $s }) { totalCount } }',
      { s: search },
    );
  for (const record of RECORDS) {
    const { data, errors } = await look(`query($id: ID!) { ${record} }`, { id: life.personId });
    const value = data && Object.values(data as object)[0];
    expect(
      errors?.[0]?.extensions.code === 'FORBIDDEN' ||
        errors?.[0]?.extensions.code === 'NOT_FOUND' ||
        value === null ||
        (Array.isArray(value) && value.length === 0),
      `${role} ${record} ${JSON.stringify(data)}`,
    ).toBe(true);
  }
  const { data: timeline } = await look('query($id: ID!) { timeline(personId: $id) { totalCount } }', {
    id: life.personId,
  });
  expect((timeline as { timeline: { totalCount: number } } | null)?.timeline.totalCount ?? 0).toBe(0);
  for (const name of EXPORTS.filter((one) => !leaveOut.includes(one))) {
    const response = await stranger.fetch(`/exports/${name}.csv`);
    const text = await response.text();
    seen.push(text);
    if (response.ok) expect(text.trim().split('\n'), name).toHaveLength(1);
  }
  await look(
    'mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename ... on Refusal { code message } } }',
    { input: { personId: life.personId, because: 'REPORT' } },
  );
  await look(
    'mutation($input: RevealInput!) { revealNationalId(input: $input) { __typename ... on Refusal { code message } } }',
    { input: { id: life.personId, reason: 'IDENTITY_CHECK' } },
  );
  for (const secret of SECRETS) expect(seen.join('\n')).not.toContain(secret);
}
