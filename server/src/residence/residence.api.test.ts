import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { expireOffers } from './jobs/expire-offers.js';

let api: TestApi;
let care: Caller;
let owner: Caller;
let stranger: Caller;
let beds: { id: string; room: string; label: string; state: string }[];

beforeAll(async () => {
  api = await startApi();
  const federation = await api.organisation('FEDERATION');
  care = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
  owner = await api.signIn('CASE_MANAGER', federation);
  stranger = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
  await ask(
    care,
    'saveUnit',
    'SaveUnitInput',
    { name: '三层', building: 'A 栋', floor: '3', sex: 'MALE', beds: ['301-1', '301-2', '302-1'] },
    '... on Done { count }',
  );
  beds = (await board(care))[0]!.beds;
});
afterAll(() => api.close());

type Result = {
  __typename: string;
  id: string;
  code: string;
  field: string;
  version: number;
  status: string;
  points: number;
};
const ANSWER = '__typename ... on Refusal { code field message } ... on StaleVersion { code }';
async function ask(caller: Caller, field: string, type: string, input: object, want: string): Promise<Result> {
  return (
    await caller.ask<Record<string, Result>>(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${ANSWER} ${want} } }`,
      { input },
    )
  )[field]!;
}
async function board(caller: Caller) {
  return (
    await caller.ask<{ bedBoard: { beds: typeof beds }[] }>('{ bedBoard { beds { id room label state personName } } }')
  ).bedBoard;
}
const APPLICATION = '... on Application { id status version points }';
const facts = {
  selfCare: 'SEVERE',
  caregiver: 'SINGLE_AGED_60_OR_ILL',
  moreThanOneDisabled: false,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'PARTIAL',
  registeredHere: true,
  certificate: 'PSYCHIATRIC',
  needsHospital: false,
  appliedWithAuthority: true,
};
const apply = (personId: string, change = {}) =>
  ask(owner, 'applyForCare', 'ApplyForCareInput', { personId, ...facts, ...change }, APPLICATION);
const panel = ['甲', '乙', '丙'];

async function waiting(name: string) {
  const personId = await aPerson(api, { name, birthDate: '1998-01-01', case: true });
  const applied = await apply(personId);
  return {
    personId,
    application: await ask(
      owner,
      'assessApplication',
      'AssessApplicationInput',
      { id: applied.id, version: applied.version, panel, accept: true },
      APPLICATION,
    ),
  };
}
const offer = (applicationId: string, bedId: string) =>
  ask(care, 'offerBed', 'OfferBedInput', { applicationId, bedId }, '... on Offer { id status }');
const answer = (id: string, accept: boolean) =>
  ask(owner, 'answerOffer', 'AnswerOfferInput', { id, accept }, '... on Offer { id status }');

test('the gate names every condition that is not met', async () => {
  const personId = await aPerson(api, { name: '少年', birthDate: '2012-01-01', case: true });
  const refused = await apply(personId, { certificate: null, registeredHere: false });
  expect(refused).toMatchObject({ code: 'APPLICATION_GATE' });
  for (const reason of ['TOO_YOUNG', 'NO_CERTIFICATE', 'NOT_REGISTERED_HERE'])
    expect((refused as unknown as { message: string }).message).toContain(reason);
});

test('the score is explained by its factors, and a panel of three decides (个人信息保护法 24)', async () => {
  const personId = await aPerson(api, { name: '评分', birthDate: '1998-01-01', case: true });
  const applied = await apply(personId);
  expect(applied).toMatchObject({ status: 'SUBMITTED', points: 18 + 18 + 5 });
  const decide = (names: string[]) =>
    ask(
      owner,
      'assessApplication',
      'AssessApplicationInput',
      { id: applied.id, version: applied.version, panel: names, accept: true },
      APPLICATION,
    );
  expect(await decide(['甲', '乙', ' '])).toMatchObject({ code: 'PANEL_TOO_SMALL' });
  expect(await decide(panel)).toMatchObject({ status: 'WAITING' });
  expect(await apply(personId)).toMatchObject({ code: 'APPLICATION_OPEN_ALREADY' });
});

test('a held bed is held for one, and lets go when its time is over', async () => {
  const [one, other] = [await waiting('留床甲'), await waiting('留床乙')];
  const held = await offer(one.application.id, beds[2]!.id);
  expect(held.status).toBe('OPEN');
  expect(await offer(other.application.id, beds[2]!.id)).toMatchObject({ code: 'BED_HELD' });
  await api.travelTo('2026-11-30');
  expect(await answer(held.id, true)).toMatchObject({ code: 'OFFER_EXPIRED' });
  await api.asSystem((ctx) => expireOffers.handle(ctx, {}));
  await api.asSystem((ctx) => expireOffers.handle(ctx, {}));
  expect((await offer(other.application.id, beds[2]!.id)).status).toBe('OPEN');
  await api.travelTo('2026-11-22');
});

test('a woman is not offered a bed in a unit for men', async () => {
  const personId = await aPerson(api, { name: '女士', sex: 'FEMALE', birthDate: '1998-01-01', case: true });
  const applied = await apply(personId);
  const application = await ask(
    owner,
    'assessApplication',
    'AssessApplicationInput',
    { id: applied.id, version: applied.version, panel, accept: true },
    APPLICATION,
  );
  expect(await offer(application.id, beds[0]!.id)).toMatchObject({ code: 'BED_NOT_SUITABLE' });
});

test('thirty people offered one bed at once leave one offer, and two stays can never share a day', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, (_, index) => waiting(`同床${index}`)));
  const answers = await Promise.all(
    people.flatMap((one) => Array.from({ length: 5 }, () => offer(one.application.id, beds[0]!.id))),
  );
  expect(answers.filter((one) => one.__typename === 'Offer')).toHaveLength(1);
  await answer(answers.find((one) => one.__typename === 'Offer')!.id, true);
  const insert = api.orm.em
    .fork()
    .execute(
      `insert into stay (id, created_at, updated_at, person_id, bed_id, status, starts_on, trial_until) select gen_random_uuid(), now(), now(), ?, ?, 'RESERVED', '2026-12-01', '2026-12-31'`,
      [people.at(-1)!.personId, beds[0]!.id],
    );
  await expect(insert).rejects.toThrow(/stay_one_per_bed/);
});

test('a stay runs from reservation through trial and leave to discharge, on the board and in the timeline', async () => {
  const { personId, application } = await waiting('入住者');
  await answer((await offer(application.id, beds[1]!.id)).id, true);
  const stateOf = async () => (await board(care))[0]!.beds.find((bed) => bed.id === beds[1]!.id)!.state;
  const stay = async () =>
    (
      await care.ask<{ personResidence: { stays: Result[] } }>(
        'query($id: ID!) { personResidence(personId: $id) { stays { id status version } } }',
        { id: personId },
      )
    ).personResidence.stays[0]!;
  const move = async (name: string, reason?: string) =>
    ask(
      care,
      'moveStay',
      'MoveStayInput',
      { id: (await stay()).id, version: (await stay()).version, move: name, reason },
      '... on Stay { id status version }',
    );
  expect(await stateOf()).toBe('HELD');
  expect(await move('admit')).toMatchObject({ status: 'TRIAL' });
  expect(await stateOf()).toBe('TRIAL');
  expect(await move('leave')).toMatchObject({ status: 'ON_LEAVE' });
  expect(await stateOf()).toBe('ON_LEAVE');
  expect(await move('return')).toMatchObject({ status: 'ADMITTED' });
  expect(await move('discharge')).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await move('discharge', 'RETURNED_HOME')).toMatchObject({ status: 'DISCHARGED' });
  expect(await stateOf()).toBe('FREE');
  const { timeline } = await owner.ask<{ timeline: { nodes: { kind: string }[] } }>(
    'query($id: ID!) { timeline(personId: $id) { nodes { kind } } }',
    { id: personId },
  );
  expect(timeline.nodes.map((one) => one.kind)).toEqual(
    expect.arrayContaining(['RESIDENCE_APPLIED', 'BED_OFFERED', 'STAY_STARTED', 'STAY_ENDED']),
  );
});

test('who answers for another district sees no bed of this one, and no first letter of a name in it', async () => {
  const elsewhere = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440310'));
  expect(await board(elsewhere)).toEqual([]);
  expect(await board(owner)).not.toEqual([]);
  const city = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440300'));
  expect(await board(city)).toEqual(await board(owner));
});

test('a facility is not told of an application that is not on the waiting list, be it ever so real', async () => {
  const applied = await apply(await aPerson(api, { name: '未评', birthDate: '1998-01-01', case: true }));
  expect(applied.status).toBe('SUBMITTED');
  expect(await offer(applied.id, beds[2]!.id)).toMatchObject({ code: 'NOT_FOUND', field: 'applicationId' });
  const known = await aPerson(api, { birthDate: '1998-01-01', case: true, with: [care.organisationId] });
  const ours = await apply(known);
  expect(await offer(ours.id, beds[2]!.id)).toMatchObject({ code: 'ASSESSMENT_REQUIRED' });
});

test('another facility sees neither the beds nor the residents', async () => {
  expect(await board(stranger)).toEqual([]);
  expect(await stranger.ask('{ stays { totalCount } openOffers { id } }')).toEqual({
    stays: { totalCount: 0 },
    openOffers: [],
  });
});
