import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { aWay, districtOf, move, type District, type ReferralAnswer } from '../../../test/ways.js';
import { LINK_RULE } from './link-rules.data.js';

let api: TestApi;
let city: District;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  city = await districtOf(api);
});
afterAll(() => api.close());

interface LinkAnswer {
  __typename: string;
  code?: string;
  field?: string;
  message?: string;
  nextAddress?: string | null;
  referral?: { status: string; openMoves: { move: string }[] };
}
const tokenOf = (address: string | null | undefined): string => address?.split('#')[1] ?? '';

async function issue(way: { id: string }, caller = city.sender): Promise<string & { length: number }> {
  const { issueReferralLink: link } = await caller.ask<{
    issueReferralLink: { __typename: string; address?: string; code?: string };
  }>(
    'mutation($id: ID!) { issueReferralLink(referralId: $id) { __typename ... on IssuedLink { id address expiresAt } ... on Refusal { code field } } }',
    { id: way.id },
  );
  return link.address ? tokenOf(link.address) : link.code!;
}
const open = async (token: string) =>
  (
    await api.nobody.send<{ referralByLink: Record<string, unknown> | null }>(
      'query($t: String!) { referralByLink(token: $t) { maskedName ageYears ageMonths service reason urgency fromName fromPhone toName status sentOn answerDueOn attendDueOn appointmentOn openMoves { move needsReason blockedBy } } }',
      { t: token },
    )
  ).data.referralByLink;
const answer = async (token: string, name: string, more: object = {}) =>
  (
    await api.nobody.send<{ answerByLink: LinkAnswer }>(
      'mutation($i: AnswerByLinkInput!) { answerByLink(input: $i) { __typename ... on LinkAnswer { nextAddress referral { status openMoves { move } } } ... on Refusal { code field message } } }',
      { i: { token, move: name, ...more } },
    )
  ).data.answerByLink;
const neutral = { __typename: 'Refusal', code: 'LINK_NOT_VALID', field: 'token' };

describe('a receiver without an account', () => {
  test('sees what it needs and nothing else', async () => {
    const way = await aWay(api, city, {
      name: '欧阳小舟',
      birthDate: '2023-09-10',
      input: { note: '母亲电话 13800001234' } as object,
    });
    const shown = await open(await issue(way));
    expect(shown).toMatchObject({
      maskedName: '欧阳**',
      ageYears: 3,
      ageMonths: 2,
      service: 'SECONDARY_SCREEN',
      reason: 'SCREEN_POSITIVE',
      fromName: '龙城社康中心',
      toName: '龙岗区妇幼保健院',
      answerDueOn: '2026-12-07',
    });
    expect(JSON.stringify(shown)).not.toMatch(/小舟|2023-09-10|13800001234/);
    expect((shown!['openMoves'] as { move: string }[]).map((one) => one.move)).toEqual(['accept', 'return', 'decline']);
  });

  test('accepts, sees the child, writes back: each answer spends its link and hands out the next', async () => {
    const way = await aWay(api, city);
    const first = await issue(way);
    const taken = await answer(first, 'accept', { appointmentOn: '2026-11-23' });
    expect(taken).toMatchObject({ __typename: 'LinkAnswer', referral: { status: 'ACCEPTED' } });
    expect(await open(first)).toBeNull();
    const seen = await answer(tokenOf(taken.nextAddress), 'attend');
    const written = await answer(tokenOf(seen.nextAddress), 'writeResult', {
      result: 'SCREEN_NORMAL',
      resultNote: '发育正常',
    });
    expect(written).toMatchObject({ nextAddress: null, referral: { status: 'RESULT_WRITTEN', openMoves: [] } });
    const { referral } = await city.sender.ask<{ referral: { referral: object; steps: object[] } }>(
      'query($id: ID!) { referral(id: $id) { referral { status result resultNote } steps { move byName byOrganisation byLink } } }',
      { id: way.id },
    );
    expect(referral.referral).toEqual({ status: 'RESULT_WRITTEN', result: 'SCREEN_NORMAL', resultNote: '发育正常' });
    expect(referral.steps.slice(2)).toEqual(
      ['accept', 'attend', 'writeResult'].map((name) => ({
        move: name,
        byName: null,
        byOrganisation: '龙岗区妇幼保健院',
        byLink: true,
      })),
    );
  });

  test('what it did is on record as that organisation, through a link', async () => {
    const way = await aWay(api, city);
    const token = await issue(way);
    await open(token);
    await answer(token, 'accept', { appointmentOn: '2026-12-01' });
    const deeds = await api.orm.em
      .fork()
      .execute(
        `select distinct deed, account_id as account, organisation_id as organisation, system from audit_event where subject_id = ? and system is not null order by deed`,
        [way.id],
      );
    const through = { account: null, organisation: city.mch, system: 'one-time referral link' };
    expect(deeds).toEqual([
      { deed: 'UPDATE', ...through },
      { deed: 'VIEW', ...through },
    ]);
  });

  test('what the rule of the way refuses is refused here too, and the link is not spent', async () => {
    const token = await issue(await aWay(api, city));
    expect(await answer(token, 'decline', { reason: '无号源' })).toMatchObject({
      code: 'REQUIRED',
      field: 'declineReason',
    });
    expect(await answer(token, 'return')).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    expect(await answer(token, 'attend')).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect(await answer(token, 'reroute', { reason: 'x' })).toMatchObject({ code: 'INVALID_VALUE', field: 'move' });
    expect(await answer(token, 'accept')).toMatchObject({ referral: { status: 'ACCEPTED' } });
  });
});

describe('a link that does not hold is one answer, whatever the reason', () => {
  const dead: [string, () => Promise<string>][] = [
    ['nobody gave it out', async () => 'A'.repeat(43)],
    ['nothing at all', async () => ''],
    [
      'it was used',
      async () => {
        const token = await issue(await aWay(api, city));
        await answer(token, 'accept');
        return token;
      },
    ],
    [
      'a newer one took its place',
      async () => {
        const way = await aWay(api, city);
        const token = await issue(way);
        await issue(way);
        return token;
      },
    ],
    [
      'the sender withdrew',
      async () => {
        const way = await aWay(api, city);
        const token = await issue(way);
        await move(city.sender, way, 'withdraw', { reason: '误发' });
        return token;
      },
    ],
    [
      'it was passed on to another receiver',
      async () => {
        const way = await aWay(api, city);
        const token = await issue(way);
        const other = await api.organisation('MCH_HOSPITAL');
        await move(city.clinician, way, 'reroute', { reason: '居住地变更', toOrganisationId: other });
        return token;
      },
    ],
    [
      'it was tried too often',
      async () => {
        const token = await issue(await aWay(api, city));
        for (let at = 0; at < LINK_RULE.triesPerHour; at += 1) await open(token);
        return token;
      },
    ],
  ];
  test.each(dead)('%s', async (_case, make) => {
    const token = await make();
    expect(await open(token)).toBeNull();
    expect(await answer(token, 'decline', { reason: 'x', declineReason: 'OTHER' })).toMatchObject(neutral);
  });

  test(`it holds ${LINK_RULE.expiresAfterDays} days (proposal) and not one more`, async () => {
    const token = await issue(await aWay(api, city));
    await api.travelTo('2026-12-07');
    expect(await open(token)).not.toBeNull();
    await api.travelTo('2026-12-08');
    expect(await open(token)).toBeNull();
    expect(await answer(token, 'accept')).toMatchObject(neutral);
    await api.travelTo('2026-11-23');
  });

  test('one that was tried too often holds again after an hour', async () => {
    const token = await issue(await aWay(api, city));
    for (let at = 0; at < LINK_RULE.triesPerHour; at += 1) await answer(token, 'attend');
    expect(await open(token)).toBeNull();
    api.clock.moveTo('2026-11-23T10:00:01+08:00');
    expect(await open(token)).not.toBeNull();
    api.clock.moveTo('2026-11-23');
  });
});

describe('who guesses links', () => {
  // The clock of these tests goes back and forth; the hours it counts do not.
  const forget = () => api.orm.em.fork().execute('delete from attempt');
  beforeAll(forget);
  afterAll(forget);

  test('after too many that do not hold, the address is told nothing about any, the right one included; an hour later it is', async () => {
    const token = await issue(await aWay(api, city));
    api.clock.moveTo('2026-11-23T12:00:00+08:00');
    await Promise.all(
      Array.from({ length: LINK_RULE.wrongPerAddressAndHour }, (_, at) => open(`${at}`.padEnd(43, 'x'))),
    );
    expect(await open(token)).toBeNull();
    expect(await answer(token, 'accept')).toMatchObject(neutral);
    const kept = (await api.orm.em.fork().execute("select who_hash from attempt where what = 'referral-link'")) as {
      who_hash: string;
    }[];
    expect(kept, 'the address itself is kept nowhere').toEqual([{ who_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    api.clock.moveTo('2026-11-23T13:00:01+08:00');
    expect(await open(token)).not.toBeNull();
    api.clock.moveTo('2026-11-23');
  });
});

test('a link pressed twice at once answers once', async () => {
  for (let round = 0; round < 3; round += 1) {
    const way = await aWay(api, city);
    const token = await issue(way);
    const both = await Promise.all([
      answer(token, 'accept', { appointmentOn: '2026-12-01' }),
      answer(token, 'return', { reason: '请补充初筛记录' }),
    ]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['LinkAnswer', 'Refusal']);
    expect(both.find((one) => one.__typename === 'Refusal')).toMatchObject(neutral);
    expect(await stepsAfterSending(way)).toBe(1);
  }
});

test('link and account answer at once: one of them', async () => {
  for (let round = 0; round < 3; round += 1) {
    const way = await aWay(api, city);
    const token = await issue(way);
    const [byLink, byAccount] = await Promise.all([
      answer(token, 'return', { reason: '请补充' }),
      move(city.clinician, way, 'accept', { appointmentOn: '2026-12-01' }),
    ]);
    expect([byLink.__typename === 'LinkAnswer', byAccount.__typename === 'Referral'].filter(Boolean)).toHaveLength(1);
    expect(await stepsAfterSending(way)).toBe(1);
  }
});

test('only the sender gives a link out, and only while the receiver owes something', async () => {
  const way = await aWay(api, city);
  expect(await issue(way, city.stranger)).toBe('NOT_FOUND');
  expect(await issue(way, city.clinician)).toBe('NOT_FOUND');
  expect(await issue(way, city.supervisor)).toBe('NOT_FOUND');
  await move(city.clinician, way, 'return', { reason: '请补充' });
  expect(await issue(way)).toBe('LINK_NOT_NOW');
});

test('the token itself is kept nowhere', async () => {
  const token = await issue(await aWay(api, city));
  const rows = await api.orm.em
    .fork()
    .execute(
      `select 1 from referral_link where to_jsonb(referral_link)::text like ? union all select 1 from audit_event where to_jsonb(audit_event)::text like ?`,
      [`%${token}%`, `%${token}%`],
    );
  expect(rows).toEqual([]);
});

async function stepsAfterSending({ id }: Pick<ReferralAnswer, 'id'>): Promise<number> {
  const [row] = (await api.orm.em
    .fork()
    .execute(`select count(*)::int as n from referral_step where referral_id = ? and move not in ('draft', 'send')`, [
      id,
    ])) as { n: number }[];
  return row!.n;
}
