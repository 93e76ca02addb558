import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { aWay, districtOf, move, type District } from '../../test/ways.js';

let api: TestApi;
let city: District;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  city = await districtOf(api);
});
afterAll(() => api.close());

interface Way {
  steps: {
    move: string;
    status: string;
    byName: string | null;
    byOrganisation: string;
    workingDays: number | null;
    [more: string]: unknown;
  }[];
  nextMoves: { move: string; side: string; mine: boolean; blockedBy: string | null }[];
  referral: { result: string | null; resultHidden: boolean };
}
const wayOf = async (caller: Caller, id: string): Promise<Way> =>
  (
    await caller.ask<{ referral: Way }>(
      `query($id: ID!) { referral(id: $id) { referral { result resultHidden } steps { move status byName byOrganisation byLink workingDays note answerDueOn appointmentOn result resultNote resultHidden }
        nextMoves { move side mine blockedBy } } }`,
      { id },
    )
  ).referral;

/** A referral to rehabilitation, which the norm does not prescribe: its result is shared by consent. */
const shared = async () => {
  const way = await aWay(api, city, {
    input: {
      service: 'INTERVENTION',
      reason: 'PARENT_CONCERN',
      toOrganisationId: city.rehab,
      note: '请先电话联系',
    } as object,
  });
  const accepted = await move(city.therapist, way, 'accept', { appointmentOn: '2026-11-23' });
  const written = await move(city.therapist, await move(city.therapist, accepted, 'attend'), 'writeResult', {
    result: 'SERVICE_STARTED',
    resultNote: '每周十小时',
  });
  return { ...written, personId: way.personId };
};

test('sender and receiver read the same way: who, when, how long it took, with the values of that day', async () => {
  const way = await aWay(api, city, { input: { note: '初筛两项未通过' } as object });
  await api.travelTo('2026-11-26');
  const accepted = await move(city.clinician, way, 'accept', { appointmentOn: '2026-12-01' });
  await move(city.colleague, accepted, 'book', { appointmentOn: '2026-12-03' });
  const [there, here] = [await wayOf(city.sender, way.id), await wayOf(city.clinician, way.id)];
  expect(there.steps).toEqual(here.steps);
  expect(there.steps).toMatchObject([
    { move: 'draft', status: 'DRAFT', byName: '何医生', workingDays: null },
    {
      move: 'send',
      status: 'SENT',
      byOrganisation: '龙城社康中心',
      workingDays: 0,
      note: '初筛两项未通过',
      answerDueOn: '2026-12-07',
    },
    { move: 'accept', status: 'ACCEPTED', byName: '郭医生', workingDays: 3, appointmentOn: '2026-12-01' },
    { move: 'book', status: 'ACCEPTED', byName: '钟医生', workingDays: 0, appointmentOn: '2026-12-03' },
  ]);
  await api.travelTo('2026-11-23');
});

test('both see what may follow and whose it is; what blocks it is said before anybody presses', async () => {
  const way = await aWay(api, city);
  const accepted = await move(city.clinician, way, 'accept');
  const moves = async (caller: Caller) => (await wayOf(caller, accepted.id)).nextMoves;
  expect(await moves(city.sender)).toContainEqual({
    move: 'attend',
    side: 'RECEIVER',
    mine: false,
    blockedBy: 'APPOINTMENT_REQUIRED',
  });
  expect(await moves(city.clinician)).toContainEqual({
    move: 'attend',
    side: 'RECEIVER',
    mine: true,
    blockedBy: 'APPOINTMENT_REQUIRED',
  });
  expect((await moves(city.sender)).map((one) => one.move)).toEqual(
    (await moves(city.clinician)).map((one) => one.move),
  );
});

test('a step is never changed or taken out of the way', async () => {
  const way = await aWay(api, city);
  for (const change of [
    `update referral_step set note_cell = 'x'::bytea where referral_id = ?`,
    'delete from referral_step where referral_id = ?',
  ])
    await expect(api.orm.em.fork().execute(change, [way.id])).rejects.toThrow(/never changed/);
});

describe('a result that is shared by consent (PIPL 15, 23)', () => {
  const everywhere = async (caller: Caller, { id, personId }: { id: string; personId: string }) => {
    const { referrals, timeline } = await caller.ask<{
      referrals: { nodes: { result: string | null; resultNote: string | null; resultHidden: boolean }[] };
      timeline: { nodes: { kind: string; facts: object }[] };
    }>(
      `query($p: ID!) { referrals(filter: { personId: $p }) { nodes { result resultNote resultHidden } } timeline(personId: $p) { nodes { kind facts } } }`,
      { p: personId },
    );
    const filter = encodeURIComponent(JSON.stringify({ personId }));
    return {
      list: JSON.stringify(referrals.nodes),
      record: JSON.stringify((await wayOf(caller, id)).referral),
      way: JSON.stringify((await wayOf(caller, id)).steps),
      export: await (await caller.fetch(`/exports/referrals.csv?filter=${filter}`)).text(),
      life: JSON.stringify(timeline.nodes),
    };
  };

  test('withdrawing it hides the result in list, record, way, export and life on the next read, and the way says so', async () => {
    const one = await shared();
    const before = await everywhere(city.sender, one);
    for (const place of ['list', 'record', 'way', 'export'] as const)
      expect(before[place], place).toContain('SERVICE_STARTED');
    const consents = await api.orm.em
      .fork()
      .execute<{ id: string }[]>(`select id from consent where person_id = ? and purpose = 'SHARING'`, [one.personId]);
    const { withdrawConsent } = await city.sender.ask<{ withdrawConsent: { __typename: string } }>(
      'mutation($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename ... on Refusal { code field } } }',
      { input: { id: consents[0]!.id } },
    );
    expect(withdrawConsent).toMatchObject({ __typename: 'PersonDetail' });
    const after = await everywhere(city.sender, one);
    for (const [place, told] of Object.entries(after)) {
      expect(told, place).not.toContain('SERVICE_STARTED');
      expect(told, place).not.toContain('每周十小时');
    }
    const { steps } = await wayOf(city.sender, one.id);
    expect(steps.at(-1)).toMatchObject({ move: 'hideResult', byName: '何医生' });
    expect(steps.find((step) => step.move === 'writeResult')).toMatchObject({ resultHidden: true });
    // Whoever was reached by that consent alone finds the person no more (decision 0035).
    expect(await wayOf(city.therapist, one.id)).toBeNull();
    const trail = await api.orm.em
      .fork()
      .execute(
        `select account_id as who from audit_event where subject_type = 'Consent' and subject_id = ? and deed = 'UPDATE'`,
        [consents[0]!.id],
      );
    expect(trail).toEqual([{ who: city.sender.accountId }]);
  });
});

describe('writing a result back is one transaction', () => {
  const attended = async () => {
    const way = await aWay(api, city);
    return await move(
      city.clinician,
      await move(city.clinician, way, 'accept', { appointmentOn: '2026-11-23' }),
      'attend',
    );
  };
  const traces = async (id: string) =>
    await api.orm.em.fork().execute(
      `select r.status, r.result, r.version, (select count(*)::int from referral_step s where s.referral_id = r.id) as steps, (select count(*)::int from timeline_entry t where t.record_id = r.id) as told,
         (select count(*)::int from audit_event a where a.subject_id = r.id::text and a.deed = 'UPDATE') as audited from referral r where r.id = ?`,
      [id],
    );

  test('killed between result, way, life and audit: nothing is there', async () => {
    const one = await attended();
    for (const table of ['timeline_entry', 'referral_step', 'audit_event']) {
      const before = await traces(one.id);
      const em = api.orm.em.fork();
      await em.execute(
        `create function break_it() returns trigger language plpgsql as $$ begin raise exception 'the power went out'; end $$`,
      );
      await em.execute(`create trigger break_it before insert on ${table} for each row execute function break_it()`);
      const answer = await city.clinician.send(
        'mutation($input: MoveReferralInput!) { moveReferral(input: $input) { __typename } }',
        { input: { id: one.id, version: one.version, move: 'writeResult', result: 'SCREEN_ABNORMAL' } },
      );
      await em.execute(`drop trigger break_it on ${table}`);
      await em.execute('drop function break_it()');
      expect(answer.errors?.[0]?.extensions.code, table).toBe('INTERNAL');
      expect(await traces(one.id), table).toEqual(before);
    }
    expect(await move(city.clinician, one, 'writeResult', { result: 'SCREEN_ABNORMAL' })).toMatchObject({
      status: 'RESULT_WRITTEN',
    });
  });

  test('two write at once: one result, one step, one line in the life; the other is shown what changed', async () => {
    const one = await attended();
    const both = await Promise.all([
      move(city.clinician, one, 'writeResult', { result: 'SCREEN_ABNORMAL' }),
      move(city.colleague, one, 'writeResult', { result: 'SCREEN_NORMAL' }),
    ]);
    expect(both.map((answer) => answer.__typename).toSorted()).toEqual(['Referral', 'StaleVersion']);
    const won = both.find((answer) => answer.__typename === 'Referral')!;
    const { steps, referral } = await wayOf(city.sender, one.id);
    expect(steps.filter((step) => step.move === 'writeResult')).toHaveLength(1);
    expect(referral.result).toBe(won['result']);
  });
});

describe('who is quicker', () => {
  test('the sender withdraws while the receiver accepts: one of them, and the other hears of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const way = await aWay(api, city);
      const both = await Promise.all([
        move(city.sender, way, 'withdraw', { reason: '家长改变主意' }),
        move(city.clinician, way, 'accept', { appointmentOn: '2026-12-01' }),
      ]);
      const won = both.filter((answer) => answer.__typename === 'Referral');
      expect(won).toHaveLength(1);
      const lost = both.find((answer) => answer.__typename !== 'Referral')!;
      // A receiver whose referral was withdrawn has let go of the person: then it finds nothing.
      expect(['STALE_VERSION', 'NOT_FOUND']).toContain(lost.code);
      const [row] = await api.orm.em.fork().execute('select status from referral where id = ?', [way.id]);
      expect((row as { status: string }).status).toBe(won[0]!.status);
    }
  });
});
