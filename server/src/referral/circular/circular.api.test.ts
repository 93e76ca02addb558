import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { pdfPages } from '../../../test/pdf-text.js';
import { aWay, districtOf, move, type District, type ReferralAnswer } from '../../../test/ways.js';
import { mondayOf } from './draw-up-circulars.js';
import { weeklyCircular } from './weekly-circular.job.js';

let api: TestApi;
let city: District;
let booked: ReferralAnswer;
let waiting: ReferralAnswer[];

interface Circular {
  id: string;
  weekOf: string;
  areaCode: string;
  booking: number;
  attending: number;
  total: number;
}
const circularsOf = async (caller: Caller) =>
  (
    await caller.ask<{ circulars: { totalCount: number; nodes: Circular[] } }>(
      '{ circulars { totalCount nodes { id weekOf areaCode booking attending total } } }',
    )
  ).circulars;
const rowsOf = async (caller: Caller, circularId: string, filter: object = {}) =>
  (
    await caller.ask<{ circularRows: { totalCount: number; nodes: Record<string, unknown>[] } }>(
      'query($id: ID!, $f: CircularRowFilterInput) { circularRows(circularId: $id, filter: $f) { totalCount nodes { personName clock overdueDays status statusNow toName } } }',
      { id: circularId, f: filter },
    )
  ).circularRows;
const run = () => api.asSystem((ctx) => weeklyCircular.handle(ctx, {}));

beforeAll(async () => {
  api = await startApi('2026-10-09');
  city = await districtOf(api);
  booked = await move(city.clinician, await aWay(api, city, { name: '林逾诊' }), 'accept', {
    appointmentOn: '2026-10-20',
  });
  waiting = [await aWay(api, city, { name: '何未约' }), await aWay(api, city, { name: '钟未约' })];
  await api.travelTo('2026-11-23');
  await aWay(api, city, { name: '刚发出' });
});
afterAll(() => api.close());

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
  ['2023-12-31', '2023-12-25'],
])('the week of %s begins on Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

describe('the weekly circular', () => {
  test('is drawn up once a week and district, however often the job runs', async () => {
    await Promise.allSettled([run(), run()]);
    await run();
    const { nodes } = await circularsOf(city.supervisor);
    expect(nodes).toMatchObject([{ weekOf: '2026-11-23', areaCode: '440307', booking: 2, attending: 1, total: 3 }]);
  });

  test('every number opens a list of exactly that many rows, and the export holds them too', async () => {
    const [one] = (await circularsOf(city.supervisor)).nodes;
    expect((await rowsOf(city.supervisor, one!.id)).totalCount).toBe(one!.total);
    expect((await rowsOf(city.supervisor, one!.id, { clock: 'BOOK' })).totalCount).toBe(one!.booking);
    expect((await rowsOf(city.supervisor, one!.id, { clock: 'ATTEND' })).totalCount).toBe(one!.attending);
    const filter = encodeURIComponent(JSON.stringify({ circularId: one!.id, clock: 'BOOK' }));
    const file = await (await city.supervisor.fetch(`/exports/circular-rows.csv?filter=${filter}`)).text();
    expect(file.trim().split('\n')).toHaveLength(1 + one!.booking);
  });

  test('counts working days to book across make-up days, and days to attend', async () => {
    const [one] = (await circularsOf(city.supervisor)).nodes;
    const { nodes } = await rowsOf(city.supervisor, one!.id);
    // Sent on Friday 9 October: ten working days, Saturday the 10th being one, end on Thursday the 22nd; 32 days later it is 22 working days.
    expect(nodes.map(({ personName, clock, overdueDays }) => [personName, clock, overdueDays])).toEqual([
      ['何未约', 'BOOK', 22],
      ['钟未约', 'BOOK', 22],
      ['林逾诊', 'ATTEND', 15],
    ]);
  });

  test('keeps its rows as they were, says what became of them, and prints the same again', async () => {
    const [one] = (await circularsOf(city.supervisor)).nodes;
    const print = async () => {
      const answer = await city.supervisor.fetch(`/documents/overdue-circular.pdf?id=${one!.id}`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      return (await pdfPages(await answer.arrayBuffer())).join('').replaceAll(/打印于.{0,12}日/g, '');
    };
    const before = await print();
    for (const words of [
      '转介逾期周通报',
      '龙岗区残联',
      '2026年11月23日至2026年11月29日',
      '共有逾期转介 3 件',
      '林逾诊',
      '22 个工作日',
      '15 天',
    ])
      expect(before).toContain(words);
    await move(city.clinician, booked, 'attend');
    const { nodes } = await rowsOf(city.supervisor, one!.id, { clock: 'ATTEND' });
    expect(nodes).toMatchObject([{ status: 'ACCEPTED', statusNow: 'ATTENDED' }]);
    expect((await rowsOf(city.supervisor, one!.id, { unmoved: true })).totalCount).toBe(2);
    await api.travelTo('2026-11-30');
    expect(await print()).toBe(before);
    await run();
    expect((await circularsOf(city.supervisor)).nodes.map(({ weekOf, total }) => [weekOf, total])).toEqual([
      ['2026-11-30', 2],
      ['2026-11-23', 3],
    ]);
    await api.travelTo('2026-11-23');
  });

  test('printing is on record', async () => {
    const [one] = (await circularsOf(city.supervisor)).nodes;
    await city.admin.fetch(`/documents/overdue-circular.pdf?id=${one!.id}`);
    expect(
      await api.orm.em
        .fork()
        .execute(
          `select account_id as who from audit_event where deed = 'PRINT' and subject_id = ? order by at desc limit 1`,
          [one!.id],
        ),
    ).toEqual([{ who: city.admin.accountId }]);
  });
});

test('another district finds none of it; a person who has moved away keeps the row and loses the name', async () => {
  const elsewhere = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
  const [one] = (await circularsOf(city.supervisor)).nodes;
  expect(await circularsOf(elsewhere)).toMatchObject({ totalCount: 0 });
  expect(await rowsOf(elsewhere, one!.id)).toMatchObject({ totalCount: 0 });
  expect((await elsewhere.fetch(`/documents/overdue-circular.pdf?id=${one!.id}`)).status).toBe(404);
  expect((await city.clinician.send('{ circulars { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await api.orm.em.fork().execute(`update person set area_code = '440305' where name = '何未约'`);
  const { nodes } = await rowsOf(city.supervisor, one!.id, { clock: 'BOOK' });
  expect(nodes.map((row) => row['personName']).toSorted()).toEqual(['何**', '钟未约'].toSorted());
  expect(waiting).toHaveLength(2);
});
