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

interface Verdict {
  __typename: string;
  code?: string;
  field?: string;
  moved?: number;
  refused?: number;
  rows?: { id: string; personName: string | null; moved: boolean; code: string | null; message: string | null }[];
}
const together = async (caller: Caller, rows: { id: string; version: number }[], name: string, more: object = {}) =>
  (
    await caller.ask<{ moveReferrals: Verdict }>(
      'mutation($input: MoveReferralsInput!) { moveReferrals(input: $input) { __typename ... on ReferralMoves { moved refused rows { id personName moved code message } } ... on Refusal { code field } } }',
      { input: { rows: rows.map(({ id, version }) => ({ id, version })), move: name, ...more } },
    )
  ).moveReferrals;
const statusOf = async (id: string) =>
  ((await api.orm.em.fork().execute('select status from referral where id = ?', [id])) as { status: string }[])[0]
    ?.status;

describe('the same answer for many', () => {
  test('each row is answered by itself: taken, changed meanwhile, in another state, out of reach', async () => {
    const [free, stale, gone] = [
      await aWay(api, city, { name: '甲一' }),
      await aWay(api, city, { name: '乙二' }),
      await aWay(api, city, { name: '丙三' }),
    ];
    await move(city.colleague, stale!, 'receive');
    const returned = await move(city.colleague, gone!, 'return', { reason: '请补充' });
    const foreign = { id: '01900000-0000-7000-8000-000000000000', version: 1 };
    const verdict = await together(city.clinician, [free!, stale!, returned, foreign], 'accept', {
      appointmentOn: '2026-12-01',
    });
    expect(verdict).toMatchObject({ __typename: 'ReferralMoves', moved: 1, refused: 3 });
    expect(verdict.rows).toMatchObject([
      { id: free!.id, personName: '甲一', moved: true, code: null, message: null },
      { id: stale!.id, personName: '乙二', moved: false, code: 'STALE_VERSION' },
      { id: gone!.id, personName: '丙三', moved: false, code: 'MOVE_NOT_ALLOWED' },
      { id: foreign.id, personName: null, moved: false, code: 'NOT_FOUND' },
    ]);
    for (const row of verdict.rows!.slice(1)) expect(row.message).toMatch(/[一-鿿]/);
    expect([await statusOf(free!.id), await statusOf(stale!.id), await statusOf(gone!.id)]).toEqual([
      'ACCEPTED',
      'RECEIVED',
      'RETURNED',
    ]);
  });

  test('a refused row leaves no step, no task and no line in the life', async () => {
    const [one, two] = [await aWay(api, city), await aWay(api, city)];
    const before = await api.orm.em
      .fork()
      .execute('select count(*)::int as n from referral_step where referral_id = ?', [two!.id]);
    await together(city.clinician, [one!, { ...two!, version: two!.version - 1 }], 'accept');
    expect(
      await api.orm.em.fork().execute('select count(*)::int as n from referral_step where referral_id = ?', [two!.id]),
    ).toEqual(before);
    expect(await statusOf(one!.id)).toBe('ACCEPTED');
  });

  test('two clerks take the same fifteen, in different orders: each is taken once, and nobody waits for ever', async () => {
    const ways = [];
    for (let at = 0; at < 15; at += 1) ways.push(await aWay(api, city));
    const both = await Promise.all([
      together(city.clinician, ways, 'accept'),
      together(city.colleague, ways.toReversed(), 'accept'),
    ]);
    expect(both[0]!.moved! + both[1]!.moved!).toBe(15);
    const steps = (await api.orm.em
      .fork()
      .execute(`select count(*)::int as n from referral_step where move = 'accept' and referral_id = any(?::uuid[])`, [
        `{${ways.map((way) => way.id).join()}}`,
      ])) as { n: number }[];
    expect(steps[0]!.n).toBe(15);
  });

  test.each([
    ['nothing chosen', [], 'accept', 'rows'],
    ['a move that needs an answer of its own', ['one'], 'decline', 'move'],
    ['the same row twice', ['one', 'one'], 'accept', 'rows'],
  ])('refused: %s', async (_case, keys, name, field) => {
    const way = await aWay(api, city);
    expect(
      await together(
        city.clinician,
        keys.map(() => way),
        name,
      ),
    ).toMatchObject({ __typename: 'Refusal', field });
    expect(await statusOf(way.id)).toBe('SENT');
  });
});
