import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { replaceNotices } from '../../../test/notices.js';
import { runJob } from '../../app/run-job.js';
import { openReferral } from '../../referral/index.js';
import { addGuardian, involve, Person, spell } from '../index.js';
import { lapseReplaced } from './lapse-replaced.js';

// A notice of the year to come, with a purpose more; what was given to the earlier one stands until the end of March.
replaceNotices([
  { version: 'notice-2027.1', readers: 'OLDER', versions: ['notice-2026.1'], purposes: ['SHARING', 'EDUCATION'] },
  {
    version: 'notice-2027.1-under-14',
    readers: 'CHILD',
    versions: ['notice-2026.1-under-14'],
    purposes: ['SHARING', 'EDUCATION'],
  },
]);

let api: TestApi;
let school: string;
let rehab: string;
let screener: Caller;
let therapist: Caller;
let admin: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  school = await api.organisation('KINDERGARTEN');
  rehab = await api.organisation('REHAB_INSTITUTION');
  screener = await api.signIn('SCREENER', school);
  therapist = await api.signIn('THERAPIST', rehab);
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION'));
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
});
afterAll(() => api.close());

let born = 0;
async function family(): Promise<{ personId: string; guardianId: string }> {
  const personId = await api.asSystem(async (ctx) => {
    const name = `征求人${(born += 1)}`;
    const one = ctx.em.create(Person, {
      name,
      ...spell(name),
      sex: 'FEMALE',
      birthDate: '2020-05-01',
      areaCode: '440307',
    });
    await ctx.em.flush();
    await involve(ctx, { personId: one.id, organisationId: school, reason: 'ENROLMENT' });
    return one.id;
  });
  const { id } = await api.as(screener, (ctx) => addGuardian(ctx, { personId, name: '母亲', kind: 'PARENT' }));
  return { personId, guardianId: id };
}
const answer = (of: { personId: string; guardianId: string }, purpose: string, outcome = 'CONSENTED') =>
  screener.ask(
    'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { __typename ... on Refusal { code } } }',
    { input: { ...of, purpose, outcome } },
  );
interface Renewal {
  personId: string;
  purpose: string;
  textVersion: string;
  newVersion: string;
  lapsesOn: string;
  lapsed: boolean;
}
const renewals = async (who: Caller, filter: object = {}) =>
  (
    await who.ask<{ consentRenewals: { totalCount: number; nodes: Renewal[] } }>(
      'query($f: ConsentRenewalFilterInput) { consentRenewals(filter: $f, first: 100) { totalCount nodes { personId purpose textVersion newVersion lapsesOn lapsed } } }',
      { f: filter },
    )
  ).consentRenewals;
const of = async (personId: string, who = admin) =>
  (await renewals(who)).nodes.filter((one) => one.personId === personId);
const stateOf = async (personId: string, purpose = 'SHARING') =>
  (
    await screener.ask<{ person: { consents: { purpose: string; state: string }[] } }>(
      'query($id: ID!) { person(id: $id) { consents { purpose state } } }',
      { id: personId },
    )
  ).person.consents.find((one) => one.purpose === purpose)?.state;
const share = (personId: string) =>
  api.as(screener, (ctx) =>
    openReferral(ctx, {
      personId,
      service: 'INTERVENTION',
      reason: 'DIAGNOSIS_CONFIRMED',
      fromOrganisationId: school,
      toOrganisationId: rehab,
    }),
  );
const reachedByTherapist = async (personId: string) =>
  (await therapist.ask<{ person: object | null }>('query($id: ID!) { person(id: $id) { because } }', { id: personId }))
    .person !== null;

let asked: { personId: string; guardianId: string };
let refused: typeof asked;
let renewed: typeof asked;
let later: typeof asked;

beforeAll(async () => {
  [asked, refused, renewed, later] = [await family(), await family(), await family(), await family()];
  for (const one of [asked, refused, renewed]) {
    await answer(one, 'SHARING');
    await answer(one, 'SCREENING');
  }
});

test('before the new notice is in force nobody is asked', async () => {
  await api.travelTo('2026-12-31');
  expect((await renewals(admin)).totalCount).toBe(0);
});

test('from that day on whoever consented to the earlier one is on the list, for the purposes that changed alone (个人信息保护法 14)', async () => {
  await share(asked.personId);
  await api.travelTo('2027-01-01');
  expect(await of(asked.personId)).toEqual([
    {
      personId: asked.personId,
      purpose: 'SHARING',
      textVersion: 'notice-2026.1-under-14',
      newVersion: 'notice-2027.1-under-14',
      lapsesOn: '2027-04-01',
      lapsed: false,
    },
  ]);
  await answer(later, 'SHARING');
  expect(await of(later.personId)).toEqual([]);
});

test('a no and a new yes end the asking: nobody is asked again after a no (网络数据安全管理条例 22)', async () => {
  await answer(refused, 'SHARING', 'REFUSED');
  await answer(renewed, 'SHARING');
  expect([...(await of(refused.personId)), ...(await of(renewed.personId))]).toEqual([]);
  expect((await renewals(admin)).totalCount).toBe(1);
});

test('the list shows whom the reader reaches, and the file says what the list says', async () => {
  expect((await of(asked.personId, screener)).length).toBe(1);
  expect((await renewals(stranger)).totalCount).toBe(0);
  const csv = await (await admin.fetch('/exports/consent-renewals.csv')).text();
  expect(csv.trim().split('\n')).toHaveLength(2);
  expect((await (await stranger.fetch('/exports/consent-renewals.csv')).text()).trim().split('\n')).toHaveLength(1);
});

test('until the day of the notice the earlier consent stands; on that day nothing new rests on it', async () => {
  await api.travelTo('2027-03-31');
  expect(await stateOf(asked.personId)).toBe('GIVEN');
  await runJob(api.app.parts, lapseReplaced, {});
  expect(await reachedByTherapist(asked.personId)).toBe(true);
  await api.travelTo('2027-04-01');
  expect(await stateOf(asked.personId)).toBe('REPLACED');
  expect(await stateOf(asked.personId, 'SCREENING')).toBe('GIVEN');
  expect((await renewals(admin, { lapsed: true })).nodes.map(({ personId }) => personId)).toEqual([asked.personId]);
  expect((await renewals(admin, { lapsed: false })).totalCount).toBe(0);
});

test('and that night what was shared by it is shared no more', async () => {
  await runJob(api.app.parts, lapseReplaced, {});
  expect(await reachedByTherapist(asked.personId)).toBe(false);
  await runJob(api.app.parts, lapseReplaced, {});
  expect((await share(asked.personId)).status).toBe('DRAFT');
  const { sendReferral } = await screener.ask<{ sendReferral: { code: string } }>(
    'mutation($input: SendReferralInput!) { sendReferral(input: $input) { ... on Refusal { code } } }',
    {
      input: await api.orm.em
        .fork()
        .execute("select id, version from referral where person_id = ? and status = 'DRAFT'", [asked.personId])
        .then((rows) => (rows as unknown as [{ id: string; version: number }])[0]),
    },
  );
  expect(sendReferral.code).toBe('CONSENT_REPLACED');
  await answer(asked, 'SHARING');
  expect(await of(asked.personId)).toEqual([]);
  expect(await stateOf(asked.personId)).toBe('GIVEN');
});
