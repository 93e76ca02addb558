import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { replaceNotices } from '../../../test/notices.js';
import { campaignWorld } from '../../../test/campaign-world.js';

// A notice of the year to come that asks for screening anew; what was given to the earlier one stands until the end of March.
replaceNotices([
  {
    version: 'notice-2027.1-under-14',
    readers: 'CHILD',
    versions: ['notice-2026.1', 'notice-2026.1-under-14', 'screening-notice-2026.1'],
    purposes: ['SCREENING'],
  },
]);

let api: TestApi;
let world: Awaited<ReturnType<typeof campaignWorld>>;
beforeAll(async () => {
  api = await startApi('2027-03-31');
  world = await campaignWorld(api);
});
afterAll(() => api.close());

test('a yes to a notice that was replaced carries a screening to its last day, and none after it until the family is asked anew (个人信息保护法 14)', async () => {
  const { id: school, screener } = await world.school();
  const personId = await world.pupil({ school, answer: 'CONSENTED' });
  await api.orm.em
    .fork()
    .execute(`update consent set text_version = 'notice-2026.1-under-14' where person_id = ?`, [personId]);
  const input = {
    personId,
    instrument: 'CN_WARNING_SIGNS@2022',
    informant: 'SCREENER',
    answers: {},
  };
  const screen = async () =>
    (
      await screener.ask<{ recordScreening: { __typename: string; code?: string } }>(
        'mutation($input: RecordScreeningInput!) { recordScreening(input: $input) { __typename ... on Refusal { code field } } }',
        { input },
      )
    ).recordScreening;
  expect((await screen()).code).not.toBe('CONSENT_MISSING');
  await api.travelTo('2027-04-01');
  expect(await screen()).toMatchObject({ code: 'CONSENT_MISSING' });
  await screener.ask(
    'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { __typename ... on Refusal { code field } } }',
    { input: { personId, guardianId: await guardianOf(personId), purpose: 'SCREENING', outcome: 'CONSENTED' } },
  );
  expect((await screen()).code).not.toBe('CONSENT_MISSING');
});

const guardianOf = async (personId: string): Promise<string> =>
  (
    (await api.orm.em.fork().execute('select id from guardian where person_id = ? limit 1', [personId])) as [
      { id: string },
    ]
  )[0].id;
