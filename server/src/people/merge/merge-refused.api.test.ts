import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { fillRow } from '../../../test/fill-row.js';
import { linksTo, uniquenessOf } from './catalogue.js';
import { ruleOf } from './rules.js';

/*
 * What one person has only once, two records may each have: then nobody guesses which holds, and the merge says what has to be
 * settled first. Every rule of every room that refuses is provoked here.
 */

let api: TestApi;
let admin: Caller;
let auditor: Caller;
let campaignId: string;
let school: string;

beforeAll(async () => {
  api = await startApi();
  const federation = await api.organisation('FEDERATION', '440307');
  school = await api.organisation('KINDERGARTEN');
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
  auditor = await api.signIn('AUDITOR', federation);
  campaignId = await fillRow(api.orm, 'campaign', { starts_on: '2026-09-01', ends_on: '2027-06-30', status: 'OPEN' });
});
afterAll(() => api.close());

const aRecord = (name: string) =>
  fillRow(api.orm, 'person', { name, sex: 'MALE', birth_date: '2018-06-05', area_code: '440307', version: 1 });

const SCREENED = {
  stage: 'PRIMARY',
  status: 'SCORED',
  programme: 'KINDERGARTEN',
  outcome: 'NEGATIVE',
  instrument: 'X@1',
};
/** The rule, its table, and what both records say. */
const TWICE: Record<string, [table: string, row: () => Record<string, unknown>]> = {
  screening_one_visit_per_node: ['screening', () => ({ ...SCREENED, node: 48 })],
  screening_once_per_campaign: ['screening', () => ({ ...SCREENED, campaign_id: campaignId })],
  referral_one_live_per_service: ['referral', () => ({ status: 'SENT', service: 'DIAGNOSIS' })],
  placement_one_live_per_child: ['placement', () => ({ status: 'ACTIVE' })],
  iep_one_live_per_child: ['iep', () => ({ status: 'ACTIVE' })],
  plan_one_live_per_institution: ['plan', () => ({ status: 'ACTIVE', organisation_id: school })],
  employment_one_live_per_person: ['employment', () => ({})],
  coach_assignment_one_to_one: ['coach_assignment', () => ({})],
  stay_one_per_person: ['stay', () => ({ starts_on: '2026-01-01' })],
  application_one_open: ['application', () => ({ status: 'WAITING' })],
  case_file_one_per_person: ['case_file', () => ({ status: 'OPEN' })],
};

async function merge(survivorId: string, mergedId: string) {
  const { mergePersons } = await admin.ask<{ mergePersons: { __typename: string; code?: string; message?: string } }>(
    `mutation($input: MergePersonsInput!) { mergePersons(input: $input) { __typename ... on Refusal { code field message } } }`,
    { input: { survivorId, mergedId, survivorVersion: 1, mergedVersion: 1, taken: [], reason: '户口本为同一人' } },
  );
  return mergePersons;
}

test('no rule that refuses a merge is missing below', async () => {
  const refusing = await api.asSystem(async (ctx) =>
    (await uniquenessOf(ctx, await linksTo(ctx, 'person')))
      .map((one) => one.name)
      .filter((name) => ruleOf(name).outcome === 'REFUSED' || name === 'case_file_one_per_person'),
  );
  expect(Object.keys(TWICE).toSorted()).toEqual(refusing.toSorted());
});

describe('two records that each have what one person has once are not merged', () => {
  test.each(Object.entries(TWICE))('%s', async (rule, [table, row]) => {
    const [survivorId, mergedId] = [await aRecord('林小舟'), await aRecord('林晓舟')];
    for (const person_id of [survivorId, mergedId]) await fillRow(api.orm, table, { ...row(), person_id });
    const { mergePreview } = await admin.ask<{ mergePreview: { rules: object[] } }>(
      'query($s: ID!, $m: ID!) { mergePreview(survivorId: $s, mergedId: $m) { rules { rule outcome blockedBy } } }',
      { s: survivorId, m: mergedId },
    );
    const { code } = ruleOf(rule);
    expect(mergePreview.rules).toContainEqual({ rule, outcome: 'REFUSED', blockedBy: code });
    const answer = await merge(survivorId, mergedId);
    expect(answer).toMatchObject({ __typename: 'Refusal', code, field: 'mergedId' });
    expect(answer.message).toMatch(/[\u4e00-\u9fff]/);
    const rows = await api.orm.em
      .fork()
      .execute(`select person_id from "${table}" where person_id = any(?::uuid[]) order by person_id`, [
        `{${survivorId},${mergedId}}`,
      ]);
    expect(rows, 'nothing moved').toEqual([survivorId, mergedId].toSorted().map((person_id) => ({ person_id })));
  });
});

test('who looked at the record that was merged is found from the one that stayed', async () => {
  const [survivorId, mergedId] = [await aRecord('林小舟'), await aRecord('林晓舟')];
  await admin.send('query($id: ID!) { case(personId: $id) { id } }', { id: mergedId });
  const manager = await api.signIn('CASE_MANAGER', admin.organisationId, '查看过的人');
  await manager.send('query($id: ID!) { case(personId: $id) { id } }', { id: mergedId });
  const seen = async (id: string) =>
    (
      await auditor.ask<{ auditEvents: { nodes: { deed: string; accountName: string; subjectId: string }[] } }>(
        'query($id: String) { auditEvents(filter: { subjectId: $id }, first: 100) { nodes { deed accountName subjectId } } }',
        { id },
      )
    ).auditEvents.nodes;
  const before = await seen(mergedId);
  expect(before.map((one) => one.accountName)).toContain('查看过的人');
  expect((await seen(survivorId)).map((one) => one.accountName)).not.toContain('查看过的人');
  expect(await merge(survivorId, mergedId)).toMatchObject({ __typename: 'PersonMerge' });
  const after = await seen(survivorId);
  for (const event of before) expect(after).toContainEqual(event);
});
