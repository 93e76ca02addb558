import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { noticeLapses } from '../../organisations/notice-lapses.js';

let api: TestApi;
let admin: Caller;
let elsewhere: Caller;
let owner: Caller;
let rehab: string;
let running = 0;

beforeAll(async () => {
  api = await startApi();
  const federation = await api.organisation('FEDERATION');
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
  owner = await api.signIn('CASE_MANAGER', federation);
  elsewhere = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
  rehab = await api.organisation('REHAB_INSTITUTION');
});
afterAll(() => api.close());

interface Answer {
  __typename: string;
  id: string;
  code: string;
  field: string;
  message: string;
  version: number;
  state: string;
  daysLeft: number | null;
  openMoves: { move: string }[];
}
const REFUSED = '__typename ... on Refusal { code field message } ... on StaleVersion { code }';
const LICENCE = '... on Licence { id version state daysLeft openMoves { move } }';
async function ask<T = Answer>(caller: Caller, field: string, type: string, input: object, want: string): Promise<T> {
  const document = `mutation($input: ${type}!) { ${field}(input: $input) { ${REFUSED} ${want} } }`;
  return (await caller.ask<Record<string, T>>(document, { input }))[field]!;
}
const licence = (organisationId: string, over: object = {}, caller = admin) =>
  ask(
    caller,
    'recordLicence',
    'RecordLicenceInput',
    {
      organisationId,
      kind: 'REHAB_DESIGNATION',
      number: `深残康 ${++running}`,
      issuedBy: '龙岗区残联',
      validFrom: '2024-01-01',
      validUntil: '2026-12-31',
      ...over,
    },
    LICENCE,
  );
const decideOn = (one: Answer, move: string, over: object = {}) =>
  ask(
    admin,
    'moveLicence',
    'MoveLicenceInput',
    { id: one.id, version: one.version, move, reason: '消防检查不合格', ...over },
    LICENCE,
  );
const renew = (one: Answer, over: object = {}) =>
  ask(
    admin,
    'renewLicence',
    'RenewLicenceInput',
    { id: one.id, version: one.version, validUntil: '2029-12-31', ...over },
    LICENCE,
  );
async function standing(id: string): Promise<string> {
  const document = 'query($id: ID!) { organisation(id: $id) { standing } }';
  return (await owner.ask<{ organisation: { standing: string } }>(document, { id })).organisation.standing;
}
const refer = (personId: string, toOrganisationId: string) =>
  ask(
    owner,
    'draftReferral',
    'DraftReferralInput',
    { personId, toOrganisationId, service: 'INTERVENTION', reason: 'DIAGNOSIS_CONFIRMED' },
    '... on Referral { id version }',
  );
const night = () => api.asSystem((ctx) => noticeLapses(ctx));
async function tasks(personId: string) {
  const document = 'query($f: TaskFilterInput) { tasks(filter: $f) { nodes { kind status dueOn organisationName } } }';
  return (
    await owner.ask<{ tasks: { nodes: { kind: string; status: string; dueOn: string }[] } }>(document, {
      f: { personId, kind: 'LICENCE_LAPSED' },
    })
  ).tasks.nodes;
}

describe('licences on record', () => {
  test('an organisation without any is let be: the register is still being filled', async () => {
    expect(await standing(await api.organisation('REHAB_INSTITUTION'))).toBe('NONE_ON_RECORD');
  });

  test.each<[string, object, string, number | null]>([
    ['in force, with the days left', { validUntil: '2026-12-02' }, 'IN_FORCE', 10],
    ['in force on its last day', { validUntil: '2026-11-22' }, 'IN_FORCE', 0],
    ['lapsed on the day after', { validUntil: '2026-11-21' }, 'LAPSED', -1],
    ['not yet begun', { validFrom: '2026-12-01' }, 'NOT_YET', 39],
    ['in force without an end', { validUntil: null }, 'IN_FORCE', null],
  ])('a term is %s', async (_, over, state, daysLeft) => {
    const place = await api.organisation('REHAB_INSTITUTION');
    expect(await licence(place, over)).toMatchObject({ state, daysLeft });
    expect(await standing(place)).toBe(
      state === 'LAPSED' ? 'LAPSED' : state === 'NOT_YET' ? 'NONE_ON_RECORD' : 'IN_FORCE',
    );
  });

  test.each<[string, object, string, string]>([
    ['an end before the beginning', { validUntil: '2023-01-01' }, 'DATE_ORDER', 'validUntil'],
    ['a kind that is not on the list', { kind: 'DRIVING' }, 'INVALID_VALUE', 'kind'],
    ['no number', { number: '' }, 'REQUIRED', 'number'],
  ])('refuses %s', async (_, over, code, field) => {
    expect(await licence(rehab, over)).toMatchObject({ code, field });
  });

  test('two terms of one kind never share a day, also when two write at once', async () => {
    const place = await api.organisation('REHAB_INSTITUTION');
    const both = await Promise.all([licence(place), licence(place)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Licence', 'Refusal']);
    expect(both.find((one) => one.code)).toMatchObject({ code: 'LICENCE_OVERLAPS', field: 'validFrom' });
  });

  test('an administrator keeps the licences of the own district; a case manager reads them and changes none', async () => {
    expect(await licence(rehab, {}, elsewhere)).toMatchObject({ code: 'NOT_ALLOWED', field: 'organisationId' });
    const refused = await owner.send(
      'mutation($i: RecordLicenceInput!) { recordLicence(input: $i) { ... on Refusal { code } } }',
      {
        i: { organisationId: rehab, kind: 'OTHER', number: '1', issuedBy: '某', validFrom: '2024-01-01' },
      },
    );
    expect(JSON.stringify(refused)).toContain('NOT_ALLOWED');
    const seen = await owner.ask<{ licences: { nodes: Answer[] } }>('{ licences { nodes { id openMoves { move } } } }');
    expect(seen.licences.nodes.flatMap((one) => one.openMoves)).toEqual([]);
  });

  test('every kind must run: a valid designation does not make up for lapsed fire safety', async () => {
    const place = await api.organisation('REHAB_INSTITUTION');
    await licence(place);
    await licence(place, { kind: 'FIRE_SAFETY', validUntil: '2026-11-01' });
    expect(await standing(place)).toBe('LAPSED');
  });

  test('suspended and reinstated by reason and version, and what is no longer needed stops nothing', async () => {
    const place = await api.organisation('REHAB_INSTITUTION');
    const one = await licence(place);
    expect(await decideOn(one, 'suspend', { on: '2026-11-30' })).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'on' });
    const suspended = await decideOn(one, 'suspend');
    expect(suspended).toMatchObject({ state: 'SUSPENDED' });
    expect(suspended.openMoves.map((each) => each.move)).toEqual(['reinstate', 'revoke', 'retire']);
    expect(await standing(place)).toBe('LAPSED');
    expect(await decideOn(one, 'revoke')).toMatchObject({ __typename: 'StaleVersion' });
    const again = await decideOn(suspended, 'reinstate');
    expect(await standing(place)).toBe('IN_FORCE');
    const revoked = await decideOn(again, 'revoke');
    expect(await standing(place)).toBe('LAPSED');
    expect(await renew(revoked)).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    await decideOn(revoked, 'retire');
    expect(await standing(place)).toBe('NONE_ON_RECORD');
  });
});

describe('licence lapsed: affected people listed', () => {
  let personId: string;
  let place: string;
  let one: Answer;

  beforeAll(async () => {
    place = await api.organisation('REHAB_INSTITUTION', '440307', '到期康复中心');
    one = await licence(place, { validUntil: '2026-11-24' });
    personId = await aPerson(api, { name: '受影响', case: true, consents: ['SHARING'] });
    const away = await aPerson(api, { name: '外区人', areaCode: '440305', case: false });
    const draft = await refer(personId, place);
    expect(draft.code).toBeUndefined();
    await ask(
      owner,
      'sendReferral',
      'SendReferralInput',
      { id: draft.id, version: draft.version },
      '... on Referral { id }',
    );
    await api.asSystem(async (ctx) => {
      await ctx.em.execute(
        `insert into plan (id, created_at, updated_at, version, person_id, organisation_id, therapist_id, status, starts_on, review_on, direct_minutes, total_minutes, setting_cell)
         select gen_random_uuid(), now(), now(), 1, p, ?, gen_random_uuid(), 'ACTIVE', '2026-09-01', '2026-12-01', 60, 60, ''::bytea from unnest(array[?::uuid, ?::uuid]) p`,
        [place, personId, away],
      );
    });
    await night();
    expect(await tasks(personId)).toEqual([]);
    await api.travelTo('2026-11-25');
    await Promise.all([night(), night()]);
    await night();
  });

  const LIST = `query($f: AffectedFilterInput!) { peopleAffectedByLicence(filter: $f) { totalCount nodes { personName because ownerOrganisation dueOn } } }`;
  const affected = async (caller: Caller, because: string | null = null) =>
    (
      await caller.ask<{ peopleAffectedByLicence: { totalCount: number; nodes: { personName: string }[] } }>(LIST, {
        f: { organisationId: place, because },
      })
    ).peopleAffectedByLicence;

  test('the owner of each case is told once, however often the night comes', async () => {
    expect(await tasks(personId)).toMatchObject([{ status: 'OPEN', dueOn: '2026-12-05' }]);
  });

  test('each person is on the list once, with every tie, within the reach of who asks', async () => {
    expect(await affected(owner)).toMatchObject({
      totalCount: 1,
      nodes: [{ personName: '受影响', because: ['PLAN', 'REFERRAL'], dueOn: '2026-12-05' }],
    });
    expect((await affected(elsewhere)).nodes.map((each) => each.personName)).toEqual(['外区人']);
    expect((await affected(owner, 'STAY')).totalCount).toBe(0);
    const therapist = await api.signIn('THERAPIST', place);
    const refused = await therapist.send(LIST, { f: { organisationId: place } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('the file holds the rows of the list', async () => {
    const filter = encodeURIComponent(JSON.stringify({ organisationId: place }));
    const lines = (await (await owner.fetch(`/exports/people-affected.csv?filter=${filter}`)).text())
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('受影响');
  });

  test('from that day no new referral goes there, neither written nor sent', async () => {
    const another = await aPerson(api, { name: '后来', case: true, consents: ['SHARING'] });
    const refused = await refer(another, place);
    expect(refused).toMatchObject({ code: 'LICENCE_LAPSED', field: 'toOrganisationId' });
    expect(refused.message).toContain('2026-11-25');
  });

  test('a further term lets people come again, and what was owed is owed no longer', async () => {
    const { licences } = await admin.ask<{ licences: { nodes: Answer[] } }>(
      'query($f: LicenceFilterInput) { licences(filter: $f) { nodes { id version state openMoves { move } } } }',
      { f: { organisationId: place } },
    );
    const [lapsed] = licences.nodes;
    expect(lapsed).toMatchObject({ id: one.id, state: 'LAPSED' });
    const next = await renew(lapsed!);
    expect(next).toMatchObject({ state: 'IN_FORCE' });
    expect(await tasks(personId)).toMatchObject([{ status: 'CANCELLED' }]);
    const another = await aPerson(api, { name: '再来', case: true, consents: ['SHARING'] });
    expect((await refer(another, place)).code).toBeUndefined();
    await night();
    expect(await tasks(personId)).toHaveLength(1);
  });
});

test('a lapsed facility offers no bed and admits nobody', async () => {
  const care = await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY'));
  const [unit] = ['三层'];
  await ask(
    care,
    'saveUnit',
    'SaveUnitInput',
    { name: unit, building: 'A', floor: '3', beds: ['1-1', '1-2'] },
    '... on Done { count }',
  );
  const board = await care.ask<{ bedBoard: { beds: { id: string }[] }[] }>('{ bedBoard { beds { id } } }');
  const [bed, second] = board.bedBoard[0]!.beds;
  const facts = {
    selfCare: 'SEVERE',
    caregiver: 'SINGLE',
    moreThanOneDisabled: false,
    danger: 'NONE',
    income: 'OTHER',
    alternative: 'NONE',
    registeredHere: true,
    certificate: 'PSYCHIATRIC',
    needsHospital: false,
    appliedWithAuthority: true,
  };
  const apply = async (name: string) => {
    const personId = await aPerson(api, { name, birthDate: '1998-01-01', case: true });
    const applied = await ask(
      owner,
      'applyForCare',
      'ApplyForCareInput',
      { personId, ...facts },
      '... on Application { id version }',
    );
    const input = { id: applied.id, version: applied.version, panel: ['甲', '乙', '丙'], accept: true };
    await ask(owner, 'assessApplication', 'AssessApplicationInput', input, '... on Application { id }');
    return { personId, applicationId: applied.id };
  };
  const offer = (applicationId: string, bedId: string) =>
    ask(care, 'offerBed', 'OfferBedInput', { applicationId, bedId }, '... on Offer { id }');
  const answer = (id: string) =>
    ask(owner, 'answerOffer', 'AnswerOfferInput', { id, accept: true }, '... on Offer { id }');
  const [first, late] = [await apply('已留'), await apply('未留')];
  const held = await offer(first.applicationId, bed!.id);
  await answer(held.id);
  const waitingOffer = await offer(late.applicationId, second!.id);
  const one = await licence(care.organisationId, { kind: 'CARE_DESIGNATION' });
  await decideOn(one, 'suspend');
  expect(await answer(waitingOffer.id)).toMatchObject({ code: 'LICENCE_LAPSED', field: 'id' });
  const third = await apply('再后');
  expect(await offer(third.applicationId, second!.id)).toMatchObject({ code: 'LICENCE_LAPSED', field: 'bedId' });
  const { personResidence } = await care.ask<{ personResidence: { stays: Answer[] } }>(
    'query($id: ID!) { personResidence(personId: $id) { stays { id version } } }',
    { id: first.personId },
  );
  const stay = personResidence.stays[0]!;
  const moved = await ask(
    care,
    'moveStay',
    'MoveStayInput',
    { id: stay.id, version: stay.version, move: 'admit' },
    '... on Stay { id }',
  );
  expect(moved).toMatchObject({ code: 'LICENCE_LAPSED', field: 'id' });
});
