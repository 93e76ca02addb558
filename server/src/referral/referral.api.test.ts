// One file although long: the tests follow one referral slip through every move of its flow.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { Consent, involve, Person, spell } from '../people/index.js';
import { expireReferrals, openReferral, recallReferral, resolveReferral } from './index.js';

let api: TestApi;
let centre: string;
let mch: string;
let rehab: string;
let federation: string;
let sender: Caller;
let clinician: Caller;
let colleague: Caller;
let therapist: Caller;
let supervisor: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  centre = await api.organisation('COMMUNITY_HEALTH_CENTRE');
  mch = await api.organisation('MCH_HOSPITAL');
  rehab = await api.organisation('REHAB_INSTITUTION');
  federation = await api.organisation('FEDERATION');
  stranger = await api.signIn('CLINICIAN', await api.organisation('MCH_HOSPITAL', '440305'));
});
afterAll(() => api.close());
beforeEach(() => on('2026-11-22'));

/** Everybody signs in anew on another day: sessions end with the working day. */
async function on(day: string): Promise<void> {
  api.clock.moveTo(day);
  sender = await api.signIn('SCREENER', centre);
  clinician = await api.signIn('CLINICIAN', mch);
  colleague = await api.signIn('CLINICIAN', mch);
  therapist = await api.signIn('THERAPIST', rehab);
  supervisor = await api.signIn('CASE_MANAGER', federation);
}

let born = 0;
async function person(sharing: 'CONSENTED' | 'REFUSED' | null = 'CONSENTED', at: string[] = [centre]): Promise<string> {
  return await api.asSystem(async (ctx) => {
    const name = `转介人${(born += 1)}`;
    const one = ctx.em.create(Person, {
      name,
      ...spell(name),
      sex: 'FEMALE',
      birthDate: '2024-05-01',
      areaCode: '440307',
    });
    await ctx.em.flush();
    for (const organisationId of at) await involve(ctx, { personId: one.id, organisationId, reason: 'SCREENING' });
    if (sharing)
      ctx.em.create(Consent, {
        person: one,
        purpose: 'SHARING',
        outcome: sharing,
        answeredOn: '2026-09-02',
        textVersion: 'test',
        recordedBy: sender.accountId,
      });
    return one.id;
  });
}

const OWN =
  'id version status answerDueOn attendDueOn dueOn daysLeft overdue result resultNote resultHidden dutyHolderName reroutedFromId toOrganisationId openMoves { move needsReason blockedBy }';
const FIELDS = `__typename ... on Referral { ${OWN} } ... on Refusal { code field } ... on StaleVersion { code fields { name yours current } }`;
interface Answer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  openMoves: { move: string; needsReason: boolean; blockedBy: string | null }[];
  [more: string]: unknown;
}
async function mutate(caller: Caller, name: string, type: string, input: object): Promise<Answer> {
  return (
    await caller.ask<Record<string, Answer>>(`mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`, {
      input,
    })
  )[name]!;
}
const draft = (caller: Caller, input: object) =>
  mutate(caller, 'draftReferral', 'DraftReferralInput', {
    service: 'SECONDARY_SCREEN',
    reason: 'SCREEN_POSITIVE',
    toOrganisationId: mch,
    ...input,
  });
const send = (caller: Caller, { id, version }: Answer) =>
  mutate(caller, 'sendReferral', 'SendReferralInput', { id, version });
const move = (caller: Caller, { id, version }: { id: string; version: number }, name: string, more: object = {}) =>
  mutate(caller, 'moveReferral', 'MoveReferralInput', { id, version, move: name, ...more });
const sent = async (input: object) => await send(sender, await draft(sender, input));
const movesOf = (answer: Answer) => answer.openMoves.map((one) => one.move).sort();
const seen = async (caller: Caller, id: string) =>
  (
    await caller.ask<{ referral: { referral: Answer; chain: Answer[] } | null }>(
      `query($id: ID!) { referral(id: $id) { referral { ${OWN} } chain { id status } } }`,
      { id },
    )
  ).referral;
const tasksOf = async (personId: string) =>
  (await api.orm.em
    .fork()
    .execute(
      'select kind, status, organisation_id as organisation, due_on::text as due from task where person_id = ? order by id',
      [personId],
    )) as { kind: string; status: string; organisation: string; due: string }[];

describe('a referral there and back', () => {
  test('sent, received, accepted, attended, result written, closed; the timeline tells each step', async () => {
    const personId = await person();
    const first = await sent({ personId });
    expect(first).toMatchObject({
      status: 'SENT',
      answerDueOn: '2026-12-04',
      attendDueOn: '2026-12-22',
      dueOn: '2026-12-04',
      daysLeft: 10,
      overdue: false,
    });
    expect(movesOf(first)).toEqual(['lose', 'withdraw']);
    const inbox = await seen(clinician, first.id);
    expect(movesOf(inbox!.referral)).toEqual(['accept', 'decline', 'lose', 'receive', 'reroute', 'return']);
    const accepted = await move(clinician, await move(clinician, first, 'receive'), 'accept', {
      appointmentOn: '2026-12-01',
    });
    expect(accepted).toMatchObject({ status: 'ACCEPTED', dueOn: '2026-12-22' });
    expect((await tasksOf(personId)).map(({ kind, status }) => [kind, status])).toEqual([['REFERRAL_ANSWER', 'DONE']]);
    await on('2026-12-01');
    const attended = await move(clinician, accepted, 'attend');
    expect(await move(clinician, attended, 'writeResult')).toMatchObject({ code: 'RESULT_REQUIRED' });
    const written = await move(clinician, attended, 'writeResult', {
      result: 'SCREEN_ABNORMAL',
      resultNote: '建议诊断',
    });
    expect(written).toMatchObject({ status: 'RESULT_WRITTEN', result: 'SCREEN_ABNORMAL' });
    expect((await seen(sender, first.id))!.referral).toMatchObject({
      result: 'SCREEN_ABNORMAL',
      resultNote: '建议诊断',
      resultHidden: false,
    });
    expect(await move(sender, written, 'close')).toMatchObject({ status: 'CLOSED', openMoves: [] });
    const told = (await api.orm.em
      .fork()
      .execute("select kind from timeline_entry where person_id = ? and chapter = 'REFERRAL' order by id", [
        personId,
      ])) as { kind: string }[];
    expect(told.map((one) => one.kind)).toEqual([
      'REFERRAL_SENT',
      'REFERRAL_ANSWERED',
      'REFERRAL_ATTENDED',
      'REFERRAL_RESULT',
      'REFERRAL_CLOSED',
    ]);
  });

  test('two clerks accept at the same moment: one effect, and the other sees what changed', async () => {
    const personId = await person();
    const first = await sent({ personId });
    const both = await Promise.all(
      [clinician, colleague].map((one) => move(one, first, 'accept', { appointmentOn: '2026-12-01' })),
    );
    expect(both.map(({ __typename: type }) => type).sort()).toEqual(['Referral', 'StaleVersion']);
    const told = await api.orm.em
      .fork()
      .execute("select 1 from timeline_entry where person_id = ? and kind = 'REFERRAL_ANSWERED'", [personId]);
    expect(told).toHaveLength(1);
  });

  test('returned for more, completed and sent again with a new clock', async () => {
    const returned = await move(clinician, await sent({ personId: await person() }), 'return', {
      reason: '请补充初筛记录',
    });
    expect(returned).toMatchObject({ status: 'RETURNED' });
    await on('2026-11-24');
    expect(
      await mutate(sender, 'sendReferral', 'SendReferralInput', {
        id: returned.id,
        version: returned.version,
        note: '已补充',
      }),
    ).toMatchObject({ status: 'SENT', answerDueOn: '2026-12-08' });
  });

  test('rerouted: the next receiver is asked, the chain is kept, the former lets go', async () => {
    const personId = await person();
    const other = await api.organisation('MCH_HOSPITAL');
    const first = await sent({ personId });
    expect(await move(clinician, first, 'reroute', { reason: '居住地变更', toOrganisationId: other })).toMatchObject({
      status: 'REROUTED',
    });
    const { referrals } = await sender.ask<{ referrals: { nodes: Answer[] } }>(
      'query($p: ID) { referrals(filter: { personId: $p, statuses: ["SENT"] }) { nodes { id reroutedFromId toOrganisationId } } }',
      { p: personId },
    );
    expect(referrals.nodes).toEqual([{ id: expect.any(String), reroutedFromId: first.id, toOrganisationId: other }]);
    expect((await seen(sender, referrals.nodes[0]!.id))!.chain).toEqual([{ id: first.id, status: 'REROUTED' }]);
    expect(await seen(clinician, first.id)).toBeNull();
  });
});

describe('a way that breaks off (追访)', () => {
  test('declined: the primary site traces a missed secondary screen', async () => {
    const personId = await person();
    const first = await sent({ personId });
    expect(await move(clinician, first, 'decline', { reason: '无号源' })).toMatchObject({
      code: 'REQUIRED',
      field: 'declineReason',
    });
    expect(await move(clinician, first, 'decline', { declineReason: 'NO_CAPACITY' })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(await move(clinician, first, 'decline', { reason: '无号源', declineReason: 'NO_CAPACITY' })).toMatchObject({
      status: 'DECLINED',
    });
    expect((await tasksOf(personId)).map(({ kind, status, organisation }) => [kind, status, organisation])).toEqual([
      ['REFERRAL_ANSWER', 'DONE', mch],
      ['REFERRAL_TRACE', 'OPEN', centre],
    ]);
    expect(await seen(clinician, first.id)).toBeNull();
  });

  test('lost on the way to a diagnosis: the maternal and child health hospital traces, and a person found again is asked for anew', async () => {
    const hospital = await api.organisation('DIAGNOSING_HOSPITAL');
    const personId = await person(null, [mch]);
    const first = await send(
      clinician,
      await draft(clinician, {
        personId,
        service: 'DIAGNOSIS',
        reason: 'SECONDARY_ABNORMAL',
        toOrganisationId: hospital,
      }),
    );
    const lost = await move(clinician, first, 'lose', { reason: '电话不通', lostReason: 'NOT_REACHABLE' });
    expect(lost).toMatchObject({ status: 'LOST' });
    expect(
      (await tasksOf(personId))
        .filter((task) => task.status === 'OPEN')
        .map(({ kind, organisation }) => [kind, organisation]),
    ).toEqual([['REFERRAL_TRACE', mch]]);
    await on('2026-12-01');
    expect(await move(clinician, lost, 'resume', { reason: '已联系上' })).toMatchObject({
      status: 'SENT',
      answerDueOn: '2026-12-15',
    });
    expect((await tasksOf(personId)).filter((task) => task.status === 'OPEN').map((task) => task.kind)).toEqual([
      'REFERRAL_ANSWER',
    ]);
  });

  test('unanswered past its working days: the federation is told once, however often the job runs', async () => {
    const personId = await person();
    const first = await sent({ personId });
    const traces = async () => (await tasksOf(personId)).filter((task) => task.kind === 'REFERRAL_TRACE');
    const run = () => api.asSystem((ctx) => expireReferrals.handle(ctx, {}));
    await on('2026-12-04');
    await run();
    expect(await traces()).toEqual([]);
    await on('2026-12-05');
    await Promise.all([run(), run()]);
    await run();
    expect((await traces()).map((task) => task.organisation)).toEqual([federation]);
    const { referrals } = await supervisor.ask<{ referrals: { nodes: Answer[] } }>(
      'query($p: ID) { referrals(filter: { personId: $p, overdue: true }) { nodes { id overdue daysLeft } } }',
      { p: personId },
    );
    expect(referrals.nodes).toEqual([{ id: first.id, overdue: true, daysLeft: 0 }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['to oneself', { toOrganisationId: 'centre' }, 'SAME_ORGANISATION', 'toOrganisationId'],
    ['a receiver without the service', { toOrganisationId: 'rehab' }, 'RECEIVER_CANNOT_SERVE', 'toOrganisationId'],
    [
      'a receiver that does not exist',
      { toOrganisationId: '01900000-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      'toOrganisationId',
    ],
  ])('%s', async (_case, { toOrganisationId }, code, field) => {
    const known: Record<string, string> = { centre, rehab };
    expect(
      await draft(sender, { personId: await person(), toOrganisationId: known[toOrganisationId] ?? toOrganisationId }),
    ).toMatchObject({ code, field });
  });

  test('a second way for the same service while one is under way', async () => {
    const personId = await person();
    await sent({ personId });
    expect(await draft(sender, { personId })).toMatchObject({ code: 'REFERRAL_OPEN_ALREADY', field: 'service' });
  });

  test.each([
    ['refused', 'REFUSED' as const, 'CONSENT_REFUSED'],
    ['not asked', null, 'CONSENT_MISSING'],
  ])(
    'sharing beyond the norm with a consent %s (PIPL 23); the prescribed way needs none',
    async (_case, sharing, code) => {
      const personId = await person(sharing);
      expect(
        await sent({ personId, service: 'INTERVENTION', reason: 'PARENT_CONCERN', toOrganisationId: rehab }),
      ).toMatchObject({ code, field: 'personId' });
      expect(await sent({ personId })).toMatchObject({ status: 'SENT' });
    },
  );

  test('attendance without an appointment, before the sending, or a move of the other side', async () => {
    const first = await sent({ personId: await person() });
    expect(await move(sender, first, 'accept')).toMatchObject({ code: 'NOT_ALLOWED', field: 'move' });
    expect(await move(clinician, first, 'withdraw', { reason: '误发' })).toMatchObject({
      code: 'NOT_ALLOWED',
      field: 'move',
    });
    expect(await move(clinician, first, 'attend')).toMatchObject({ code: 'MOVE_NOT_ALLOWED', field: 'status' });
    const accepted = await move(clinician, first, 'accept');
    expect(accepted.openMoves).toContainEqual({
      move: 'attend',
      needsReason: false,
      blockedBy: 'APPOINTMENT_REQUIRED',
    });
    expect(await move(clinician, accepted, 'attend')).toMatchObject({ code: 'APPOINTMENT_REQUIRED' });
    expect(await move(clinician, accepted, 'book', { appointmentOn: '2026-11-20' })).toMatchObject({
      code: 'DATE_IN_PAST',
      field: 'appointmentOn',
    });
    const booked = await move(clinician, accepted, 'book', { appointmentOn: '2026-11-23' });
    expect(await move(clinician, booked, 'attend', { attendedOn: '2026-11-21' })).toMatchObject({
      code: 'ATTENDED_BEFORE_SENT',
    });
    expect(await move(clinician, accepted, 'book', { appointmentOn: '2026-11-24' })).toMatchObject({
      __typename: 'StaleVersion',
    });
  });
});

describe('who sees what', () => {
  test("a draft is the sender's alone; a stranger sees nothing at all", async () => {
    const personId = await person('CONSENTED', [centre, mch]);
    const first = await draft(sender, { personId });
    expect(await seen(clinician, first.id)).toBeNull();
    await send(sender, first);
    expect(
      await stranger.ask(
        'query($id: ID!) { referrals { totalCount } referralCounts { status } referral(id: $id) { referral { id } } }',
        { id: first.id },
      ),
    ).toEqual({ referrals: { totalCount: 0 }, referralCounts: [], referral: null });
    expect(await move(stranger, { id: first.id, version: 2 }, 'accept')).toMatchObject({
      code: 'NOT_FOUND',
      field: 'id',
    });
    expect((await (await stranger.fetch('/exports/referrals.csv')).text()).trim().split('\n')).toHaveLength(1);
  });

  test('reach alone is not enough: a third organisation of the same person does not read a referral between two others', async () => {
    const first = await sent({ personId: await person('CONSENTED', [centre, rehab]) });
    expect(await seen(therapist, first.id)).toBeNull();
    expect(await move(therapist, first, 'accept')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await seen(supervisor, first.id))!.referral).toMatchObject({ id: first.id, openMoves: [] });
  });

  test('a withdrawn consent hides the result from the sender on the next read (PIPL 15)', async () => {
    const personId = await person();
    const accepted = await move(
      therapist,
      await sent({ personId, service: 'INTERVENTION', reason: 'PARENT_CONCERN', toOrganisationId: rehab }),
      'accept',
      { appointmentOn: '2026-11-22' },
    );
    const written = await move(therapist, await move(therapist, accepted, 'attend'), 'writeResult', {
      result: 'SERVICE_STARTED',
      resultNote: '每周十小时',
    });
    expect((await seen(sender, written.id))!.referral).toMatchObject({
      result: 'SERVICE_STARTED',
      resultNote: '每周十小时',
      resultHidden: false,
    });
    await api.orm.em
      .fork()
      .execute("update consent set withdrawn_on = '2026-11-22' where person_id = ? and purpose = 'SHARING'", [
        personId,
      ]);
    expect((await seen(sender, written.id))!.referral).toMatchObject({
      result: null,
      resultNote: null,
      resultHidden: true,
    });
    expect((await seen(therapist, written.id))!.referral).toMatchObject({ result: 'SERVICE_STARTED' });
  });

  test('a school reads that it was answered and no medical result', async () => {
    const school = await api.organisation('KINDERGARTEN');
    const nurse = await api.signIn('SCREENER', school);
    const first = await send(nurse, await draft(nurse, { personId: await person('CONSENTED', [school]) }));
    const accepted = await move(clinician, first, 'accept', { appointmentOn: '2026-11-22' });
    await move(clinician, await move(clinician, accepted, 'attend'), 'writeResult', { result: 'SCREEN_ABNORMAL' });
    expect((await seen(nurse, first.id))!.referral).toMatchObject({
      status: 'RESULT_WRITTEN',
      result: null,
      resultHidden: true,
    });
  });

  test('counts by status equal the lists, in and out', async () => {
    for (const [caller, direction] of [
      [sender, 'OUT'],
      [clinician, 'IN'],
      [supervisor, null],
    ] as const) {
      const { referralCounts } = await caller.ask<{ referralCounts: { status: string; count: number }[] }>(
        'query($d: String) { referralCounts(filter: { direction: $d }) { status count } }',
        { d: direction },
      );
      expect(referralCounts.length).toBeGreaterThan(0);
      for (const { status, count } of referralCounts) {
        const { referrals } = await caller.ask<{ referrals: { totalCount: number } }>(
          'query($d: String, $s: [String!]) { referrals(filter: { direction: $d, statuses: $s }) { totalCount } }',
          { d: direction, s: [status] },
        );
        expect(referrals.totalCount, status).toBe(count);
      }
    }
  });
});

describe('for hand-offs', () => {
  test('opening twice gives one way; without the consent it needs it waits as a draft', async () => {
    const personId = await person(null);
    const wish = {
      personId,
      fromOrganisationId: centre,
      toOrganisationId: mch,
      service: 'SECONDARY_SCREEN',
      reason: 'SCREEN_POSITIVE',
    } as const;
    const [one, two] = [
      await api.asSystem((ctx) => openReferral(ctx, wish)),
      await api.asSystem((ctx) => openReferral(ctx, wish)),
    ];
    expect([one.status, two.id]).toEqual(['SENT', one.id]);
    const other = await api.asSystem((ctx) =>
      openReferral(ctx, { ...wish, service: 'INTERVENTION', toOrganisationId: rehab }),
    );
    expect(other.status).toBe('DRAFT');
  });

  test('a ground that falls away takes back what nobody has accepted, and nothing else', async () => {
    const personId = await person();
    const first = await sent({ personId });
    const ground = { personId, service: 'SECONDARY_SCREEN', fromOrganisationId: centre } as const;
    await api.asSystem((ctx) => recallReferral(ctx, ground));
    expect((await seen(sender, first.id))!.referral).toMatchObject({ status: 'CLOSED' });
    expect(await seen(clinician, first.id)).toBeNull();
    const next = await sent({ personId });
    await move(clinician, next, 'accept', { appointmentOn: '2026-12-01' });
    expect(await api.asSystem((ctx) => recallReferral(ctx, ground))).toBeNull();
  });

  test("the receiver's own record answers the referral", async () => {
    const personId = await person();
    const first = await sent({ personId });
    const done = { personId, service: 'SECONDARY_SCREEN', organisationId: mch, result: 'SCREEN_NORMAL' } as const;
    await api.as(clinician, (ctx) => resolveReferral(ctx, done));
    expect((await seen(sender, first.id))!.referral).toMatchObject({
      status: 'RESULT_WRITTEN',
      result: 'SCREEN_NORMAL',
    });
    expect((await tasksOf(personId)).map((task) => task.status)).toEqual(['DONE']);
    expect(await api.as(clinician, (ctx) => resolveReferral(ctx, done))).toBeNull();
  });
});
