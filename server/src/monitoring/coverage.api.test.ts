import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../test/campaign-world.js';
import { MEASURES, RATE_PARTS } from './coverage.queries.js';

let api: TestApi;
let world: CampaignWorld;
const pupils: string[] = [];

interface Cell extends Record<string, number | string> {
  areaCode: string;
  stage: string;
}
interface Answer {
  cells: Cell[];
  rates: { rate: string; numerator: number; denominator: number }[];
}
const FIGURES = 'onRoll screened refused positive rechecked abnormal diagnosed waiting';
const ask = async (caller: Caller, input: object = {}) =>
  (
    await caller.ask<{ coverage: Answer }>(
      `query($input: CoverageInput) { coverage(input: $input) { cells { areaCode stage ${FIGURES} } rates { rate numerator denominator } } }`,
      { input },
    )
  ).coverage;
const listed = async (caller: Caller, filter: object) =>
  (
    await caller.ask<{ coveragePersons: { totalCount: number; nodes: { id: string }[] } }>(
      'query($filter: CoverageListInput!) { coveragePersons(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter },
    )
  ).coveragePersons;
const camel = (measure: string) =>
  measure.toLowerCase().replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  const place = await world.school();
  for (let n = 0; n < 7; n += 1) pupils.push(await world.pupil({ school: place.id, birthDate: '2022-10-10' }));
  await world.pupil({ school: (await world.school('KINDERGARTEN', '440305')).id, areaCode: '440305' });
  const id = await world.campaign([place.id]);
  const answers = pupils.map((personId, n) => ({ personId, outcome: n === 6 ? 'REFUSED' : 'CONSENTED' }));
  await world.answer(place.screener, id, answers);
  const screen = (at: number, positive: boolean) =>
    world.toldPrimary(place.screener, pupils[at]!, 48, { campaignId: id, screenedOn: '2026-10-12' }, positive);
  await screen(0, true);
  await world.secondary(pupils[0]!, true, { screenedOn: '2026-10-22' });
  await world.diagnosis(pupils[0]!, '2026-11-01');
  await screen(1, true);
  await world.secondary(pupils[1]!, false, { screenedOn: '2026-11-02' });
  await screen(2, true);
  await screen(3, false);
  // Too few answers: on the roll, and not screened.
  await screen(4, false);
  await api.orm.em
    .fork()
    .execute(`update screening set outcome = 'INCOMPLETE' where person_id = ? and stage = 'PRIMARY'`, [pupils[4]!]);
});
afterAll(() => api.close());

describe('coverage by district and stage of school (国卫办妇幼发〔2022〕12号 七)', () => {
  test.each([
    ['2026-10-11', { onRoll: 7, screened: 0, positive: 0, rechecked: 0, abnormal: 0, diagnosed: 0, waiting: 0 }],
    ['2026-10-12', { onRoll: 7, screened: 4, positive: 3, rechecked: 0, abnormal: 0, diagnosed: 0, waiting: 3 }],
    ['2026-10-22', { onRoll: 7, screened: 4, positive: 3, rechecked: 1, abnormal: 1, diagnosed: 0, waiting: 3 }],
    ['2026-11-01', { onRoll: 7, screened: 4, positive: 3, rechecked: 1, abnormal: 1, diagnosed: 1, waiting: 2 }],
    ['2026-11-22', { onRoll: 7, screened: 4, positive: 3, rechecked: 2, abnormal: 1, diagnosed: 1, waiting: 1 }],
  ])('as of %s it says what was known at the end of that day', async (asOf, expected) => {
    const { cells } = await ask(world.admin, { asOf });
    expect(cells).toMatchObject([{ stage: 'KINDERGARTEN', ...expected }]);
  });

  test('初筛率, 复筛率 and 诊断率 are of children under seven', async () => {
    expect((await ask(world.admin)).rates).toEqual([
      { rate: 'PRIMARY', numerator: 4, denominator: 7 },
      { rate: 'SECONDARY', numerator: 2, denominator: 3 },
      { rate: 'DIAGNOSIS', numerator: 1, denominator: 1 },
    ]);
  });

  test('a screen with too few answers counts once a complete one follows it', async () => {
    const screened = async (asOf: string) => (await ask(world.admin, { asOf })).cells[0]?.['screened'];
    const before = await screened('2026-11-22');
    await api.orm.em.fork().execute(
      `insert into screening select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'campaign_id', null, 'outcome', 'NEGATIVE', 'screened_on', '2026-11-20'))).*
       from screening s where s.person_id = ? and s.stage = 'PRIMARY'`,
      [pupils[4]!],
    );
    expect([before, await screened('2026-11-19'), await screened('2026-11-22')]).toEqual([4, 4, 5]);
  });

  test.each([['today', {}] as const, ['of a past day', { asOf: '2026-10-28' }] as const])(
    '%s: every number opens a list of that length, and its file has as many rows',
    async (_which, input) => {
      for (const caller of [world.admin, world.city]) {
        const { cells, rates } = await ask(caller, input);
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells)
          for (const measure of Object.keys(MEASURES)) {
            const filter = { ...input, measure, areaCode: cell.areaCode, stage: cell.stage };
            const found = await listed(caller, filter);
            expect([measure, found.totalCount, found.nodes.length]).toEqual([
              measure,
              cell[camel(measure)],
              cell[camel(measure)],
            ]);
            expect(await exportedRows(caller, 'coverage-persons', filter)).toBe(found.totalCount);
          }
        for (const ratePart of Object.keys(RATE_PARTS)) {
          const [, rate, part] = /^(.*)_(NUMERATOR|DENOMINATOR)$/.exec(ratePart)!;
          const expected = rates.find((one) => one.rate === rate)?.[part === 'NUMERATOR' ? 'numerator' : 'denominator'];
          expect([ratePart, (await listed(caller, { ...input, ratePart })).totalCount]).toEqual([ratePart, expected]);
        }
      }
    },
  );

  test('a child counts where it lives and while it is on the roll, on every day that is asked for', async () => {
    const cells = async (asOf: string) =>
      Object.fromEntries((await ask(world.city, { asOf })).cells.map((cell) => [cell.areaCode, cell['onRoll']]));
    const fact = (statement: string, personId: string) => api.orm.em.fork().execute(statement, [personId]);
    expect(await cells('2026-11-22')).toEqual({ 440305: 1, 440307: 7 });
    await fact("update enrolment set ended_on = '2026-11-20' where person_id = ?", pupils[5]!);
    await fact("update person set area_code = '440305' where id = ?", pupils[6]!);
    expect(await cells('2026-11-19')).toEqual({ 440305: 2, 440307: 6 });
    expect(await cells('2026-11-20')).toEqual({ 440305: 2, 440307: 5 });
    expect(
      (await ask(world.admin, { asOf: '2026-11-20' })).cells.map(({ onRoll, refused }) => [onRoll, refused]),
    ).toEqual([[5, 0]]);
    await fact('delete from enrolment where person_id = ?', pupils[5]!);
    expect(await cells('2026-11-19')).toEqual({ 440305: 2, 440307: 5 });
  });
});
