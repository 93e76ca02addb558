import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../test/api.js';
import { aWay, districtOf, move, type District, type ReferralAnswer } from '../../test/ways.js';
import { clocksOf } from './clocks.js';
import { expireReferrals } from './index.js';

let api: TestApi;
let city: District;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  city = await districtOf(api);
});
afterAll(() => api.close());

describe('two clocks: ten working days to book, thirty days to attend (国卫办妇幼发〔2022〕12号 尽快; days: proposal)', () => {
  const sent = {
    status: 'SENT',
    answerDueOn: '2026-12-07',
    attendDueOn: '2026-12-23',
    bookedOn: null,
    attendedOn: null,
  };
  test.each([
    ['on the day of sending', '2026-11-23', {}, [10, 30], [false, false]],
    ['on the last working day', '2026-12-07', {}, [0, 16], [false, false]],
    ['a day late for the appointment', '2026-12-08', {}, [-1, 15], [true, false]],
    [
      'booked in time: that clock stands',
      '2026-12-10',
      { status: 'ACCEPTED', bookedOn: '2026-12-01' },
      [null, 13],
      [false, false],
    ],
    [
      'booked too late: it says so for good',
      '2026-12-10',
      { status: 'ACCEPTED', bookedOn: '2026-12-09' },
      [null, 13],
      [true, false],
    ],
    [
      'two days late for attendance',
      '2026-12-25',
      { status: 'ACCEPTED', bookedOn: '2026-12-01' },
      [null, -2],
      [false, true],
    ],
    [
      'seen: both stand',
      '2026-12-25',
      { status: 'ATTENDED', bookedOn: '2026-12-01', attendedOn: '2026-12-20' },
      [null, null],
      [false, false],
    ],
  ])('%s', (_case, today, change, left, overdue) => {
    const clocks = clocksOf(today, { ...sent, ...change });
    expect(clocks.map((one) => one.daysLeft)).toEqual(left);
    expect(clocks.map((one) => one.overdue)).toEqual(overdue);
  });

  test('a day beyond the announced holidays says that it may still move', () => {
    expect(clocksOf('2026-12-25', { ...sent, answerDueOn: '2027-01-11' })[0]).toMatchObject({ beyondCalendar: true });
    expect(clocksOf('2026-11-23', sent)[0]).toMatchObject({ beyondCalendar: false });
  });

  test('taken without an appointment: the booking clock runs on, and the supervisor hears of it', async () => {
    const first = await aWay(api, city);
    const accepted = await move(city.clinician, first, 'accept');
    expect(accepted).toMatchObject({ status: 'ACCEPTED', dueOn: '2026-12-07', bookedOn: null });
    await api.travelTo('2026-12-08');
    await api.asSystem((ctx) => expireReferrals.handle(ctx, {}));
    const traces = () =>
      api.orm.em.fork().execute(`select status from task where record_id = ? and kind = 'REFERRAL_TRACE'`, [first.id]);
    expect(await traces()).toEqual([{ status: 'OPEN' }]);
    const now = await fresh(first.id);
    const booked = await move(city.clinician, now, 'book', { appointmentOn: '2026-12-15' });
    expect(booked).toMatchObject({ dueOn: '2026-12-23', bookedOn: '2026-12-08' });
    expect((booked['clocks'] as { name: string; overdue: boolean }[])[0]).toMatchObject({
      name: 'BOOK',
      overdue: true,
    });
    expect(await traces()).toEqual([{ status: 'DONE' }]);
  });

  test('the rule in force says its version, its source, that it is a proposal, and how far the calendar reaches', async () => {
    const { referralRule } = await city.sender.ask<{ referralRule: object }>(
      '{ referralRule { version source effectiveFrom effectiveTo verified bookRoutine bookSoon bookAtOnce attendDays calendarThrough } }',
    );
    expect(referralRule).toEqual({
      version: '2026.1-draft',
      source: '国卫办妇幼发〔2022〕12号 (尽快); days: proposal',
      effectiveFrom: '2026-01-01',
      effectiveTo: null,
      verified: false,
      bookRoutine: 10,
      bookSoon: 5,
      bookAtOnce: 1,
      attendDays: 30,
      calendarThrough: 2026,
    });
  });
});

async function fresh(id: string): Promise<ReferralAnswer> {
  const { referral } = await city.clinician.ask<{ referral: { referral: ReferralAnswer } }>(
    'query($id: ID!) { referral(id: $id) { referral { id version status } } }',
    { id },
  );
  return referral.referral;
}
