import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../test/campaign-world.js';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import { CASCADE_NAMES, waitingSince } from './cascade.measures.js';

let api: TestApi;
let world: CampaignWorld;
let id: string;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let pupils: string[];

interface Figures {
  figures: { measure: string; count: number }[];
}
interface Answer {
  official: boolean;
  total: Figures;
  areas: (Figures & { areaCode: string })[];
  rates: { rate: string; numerator: number; denominator: number }[];
  intervals: { name: string; medianDays: number | null; persons: number }[];
  monthsAtPositive: number | null;
  monthsAtDiagnosis: number | null;
}
const ask = async (caller: Caller, input: object = {}) =>
  (
    await caller.ask<{ cascade: Answer }>(
      `query($input: CascadeInput) { cascade(input: $input) { official total { figures { measure count } } areas { areaCode figures { measure count } }
        rates { rate numerator denominator } intervals { name medianDays persons } monthsAtPositive monthsAtDiagnosis } }`,
      { input },
    )
  ).cascade;
const listed = async (caller: Caller, filter: object) =>
  (
    await caller.ask<{ cascadePersons: { totalCount: number; nodes: { id: string }[] } }>(
      'query($filter: CascadeListInput!) { cascadePersons(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter },
    )
  ).cascadePersons;
const figure = ({ figures }: Figures, measure: string) => figures.find((one) => one.measure === measure)?.count;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  place = await world.school();
  pupils = [];
  for (let n = 0; n < 6; n += 1) pupils.push(await world.pupil({ school: place.id, birthDate: '2022-10-10' }));
  // A pupil of ten: in no official rate.
  pupils.push(await world.pupil({ school: place.id, birthDate: '2016-10-10' }));
  await world.pupil({ school: (await world.school('KINDERGARTEN', '440305')).id, areaCode: '440305' });
  id = await world.campaign([place.id]);
  await world.answer(
    place.screener,
    id,
    pupils.slice(0, 6).map((personId) => ({ personId, outcome: 'CONSENTED' })),
  );
  const screen = (at: number, screenedOn: string, positive: boolean) =>
    world.toldPrimary(place.screener, pupils[at]!, 48, { campaignId: id, screenedOn }, positive);
  await screen(0, '2026-10-12', true);
  await world.secondary(pupils[0]!, true, { screenedOn: '2026-10-22' });
  await world.diagnosis(pupils[0]!, '2026-11-01');
  await screen(1, '2026-10-12', true);
  await world.secondary(pupils[1]!, true, { screenedOn: '2026-10-26' });
  await screen(2, '2026-10-12', true);
  await world.secondary(pupils[2]!, false, { screenedOn: '2026-11-02' });
  await screen(3, '2026-10-12', true);
  await screen(4, '2026-10-12', false);
});
afterAll(() => api.close());

describe('the cascade with names (国卫办妇幼发〔2022〕12号 七)', () => {
  test('初筛率, 复筛率 and 诊断率 divide what the text says, over children from 0 to 6', async () => {
    const { rates, official, total } = await ask(world.admin);
    expect(official).toBe(true);
    expect(rates).toEqual([
      { rate: 'PRIMARY', numerator: 5, denominator: 6 },
      { rate: 'SECONDARY', numerator: 3, denominator: 4 },
      { rate: 'DIAGNOSIS', numerator: 1, denominator: 2 },
    ]);
    expect(figure(total, 'WAITING')).toBe(2);
  });

  test('a child is counted until the day before the seventh birthday', async () => {
    const roll = async (asOf: string) => figure((await ask(world.admin, { asOf })).total, 'ROLL');
    await world.pupil({ school: place.id, birthDate: '2019-11-20' });
    expect([await roll('2026-11-19'), await roll('2026-11-20')]).toEqual([7, 6]);
  });

  test.each([
    ['2026-10-11', { SCREENED: 0, POSITIVE: 0, RECHECKED: 0, ABNORMAL: 0, DIAGNOSED: 0, WAITING: 0 }],
    ['2026-10-12', { SCREENED: 5, POSITIVE: 4, RECHECKED: 0, ABNORMAL: 0, DIAGNOSED: 0, WAITING: 0 }],
    ['2026-10-22', { SCREENED: 5, POSITIVE: 4, RECHECKED: 1, ABNORMAL: 1, DIAGNOSED: 0, WAITING: 0 }],
    ['2026-10-31', { SCREENED: 5, POSITIVE: 4, RECHECKED: 2, ABNORMAL: 2, DIAGNOSED: 0, WAITING: 4 }],
    ['2026-11-01', { SCREENED: 5, POSITIVE: 4, RECHECKED: 2, ABNORMAL: 2, DIAGNOSED: 1, WAITING: 3 }],
    ['2026-11-02', { SCREENED: 5, POSITIVE: 4, RECHECKED: 3, ABNORMAL: 2, DIAGNOSED: 1, WAITING: 2 }],
  ])('as of %s it says what was known at the end of that day', async (asOf, expected) => {
    const { total } = await ask(world.admin, { asOf });
    for (const [measure, count] of Object.entries(expected)) expect(figure(total, measure), measure).toBe(count);
  });

  test.each([
    ['official', () => ({})],
    ['of a past day', () => ({ asOf: '2026-10-28' })],
    ['of the campaign', () => ({ campaignId: id })],
    ['of the programme', () => ({ programme: 'KINDERGARTEN' })],
    ['of a programme nobody runs', () => ({ programme: 'SCHOOL' })],
  ])(
    '%s: every number of every district but that of confirmed children opens a list of that length, and its file has as many rows',
    async (_which, input) => {
      for (const caller of [world.admin, world.city]) {
        const { total, areas } = await ask(caller, input());
        for (const [areaCode, figures] of [[undefined, total], ...areas.map((area) => [area.areaCode, area])] as [
          string | undefined,
          Figures,
        ][])
          for (const measure of CASCADE_NAMES) {
            const filter = { ...input(), measure, ...(areaCode ? { areaCode } : {}) };
            // That a child was confirmed is the diagnosis: whoever does not read diagnoses sees the number and no names.
            if (measure === 'CONFIRMED') {
              await expect(listed(caller, filter)).rejects.toThrow('filter.measure');
              continue;
            }
            const found = await listed(caller, filter);
            expect(found.totalCount, `${areaCode} ${measure}`).toBe(figure(figures, measure));
            expect(found.nodes, `${areaCode} ${measure}`).toHaveLength(found.totalCount);
            expect(await exportedRows(caller, 'cascade-persons', filter), `${areaCode} ${measure}`).toBe(
              found.totalCount,
            );
          }
      }
    },
    60_000,
  );

  test('who reads diagnoses opens the confirmed children of their district: as many names as the number, and rows in the file', async () => {
    const reader = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440307'));
    for (const asOf of ['2026-10-31', '2026-11-22']) {
      const confirmed = figure((await ask(reader, { asOf })).total, 'CONFIRMED');
      const filter = { measure: 'CONFIRMED', asOf };
      const found = await listed(reader, filter);
      expect(found.nodes.map((one) => one.id)).toEqual(asOf < '2026-11-01' ? [] : [pupils[0]]);
      expect(found.totalCount).toBe(confirmed);
      expect(await exportedRows(reader, 'cascade-persons', filter)).toBe(confirmed);
    }
  });

  test('median days between steps and the age at detection', async () => {
    const { intervals, monthsAtPositive, monthsAtDiagnosis } = await ask(world.admin);
    expect(intervals).toEqual([
      expect.objectContaining({ name: 'POSITIVE_TO_REFERRED' }),
      // 10, 14 and 21 days.
      { name: 'POSITIVE_TO_RECHECKED', medianDays: 14, persons: 3 },
      { name: 'ABNORMAL_TO_DIAGNOSED', medianDays: 10, persons: 1 },
      { name: 'POSITIVE_TO_DIAGNOSED', medianDays: 20, persons: 1 },
    ]);
    expect([monthsAtPositive, monthsAtDiagnosis]).toEqual([48, 48]);
  });

  test.each([0, 1, 5, 10, 20])(
    'positive without diagnosis after %i working days: the day counts when they have all passed',
    (waitingDays) => {
      for (const asOf of ['2026-09-30', '2026-10-08', '2026-10-12', '2026-11-22', '2026-02-24']) {
        const since = waitingSince({ asOf, waitingDays });
        expect(addWorkingDays(since, waitingDays) < asOf, asOf).toBe(true);
        const next = new Date(`${since}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(addWorkingDays(next.toISOString().slice(0, 10), waitingDays) < asOf, asOf).toBe(false);
      }
    },
  );

  test('who refuses is in the denominator of 初筛率 and in no step after it (精神卫生法 27)', async () => {
    const before = await ask(world.admin);
    await world.answer(place.teacher, id, [{ personId: pupils[3], outcome: 'REFUSED' }]);
    const after = await ask(world.admin);
    expect(figure(after.total, 'ROLL')).toBe(figure(before.total, 'ROLL'));
    for (const measure of ['SCREENED', 'POSITIVE', 'WAITING'])
      expect(figure(after.total, measure), measure).toBe((figure(before.total, measure) ?? 0) - 1);
    // Who is confirmed is not named to an administrator (docs/decisions/0041).
    for (const measure of CASCADE_NAMES.filter((one) => one !== 'ROLL' && one !== 'CONFIRMED'))
      expect((await listed(world.admin, { measure })).nodes.map((one) => one.id)).not.toContain(pupils[3]);
    // Also of a day before the refusal: what is hidden is hidden as of every day.
    expect(
      (await listed(world.admin, { measure: 'POSITIVE', asOf: '2026-10-20' })).nodes.map((one) => one.id),
    ).not.toContain(pupils[3]);
  });

  test('another district sees its own children only', async () => {
    const other = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
    const { areas } = await ask(other);
    expect(areas.map((area) => [area.areaCode, figure(area, 'ROLL'), figure(area, 'POSITIVE')])).toEqual([
      ['440305', 1, 0],
    ]);
    expect((await listed(other, { measure: 'POSITIVE', campaignId: id })).totalCount).toBe(0);
  });
});
