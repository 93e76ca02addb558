import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '@xingcheng/shared/age/iso-date';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../test/campaign-world.js';

const TODAY = '2026-11-22';
let api: TestApi;
let world: CampaignWorld;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let id: string;

beforeAll(async () => {
  api = await startApi(TODAY);
  world = await campaignWorld(api);
  place = await world.school();
  await world.pupil({ school: place.id, birthDate: '2019-01-15', name: '大孩子' });
  id = await world.campaign([place.id]);
});
afterAll(() => api.close());

interface Child {
  personId: string;
  state: string;
  months: number[];
  nodes: { month: number; state: string }[];
}
const list = async (state: string) =>
  (
    await place.screener.ask<{ agePoints: { totalCount: number; nodes: Child[] } }>(
      'query($id: ID!, $state: String) { agePoints(campaignId: $id, filter: { state: $state }, first: 100) { totalCount nodes { personId state months nodes { month state } } } }',
      { id, state },
    )
  ).agePoints;

/** A child screened at these age points, on the first day of each. */
async function child(birthDate: string, done: readonly number[]): Promise<string> {
  const personId = await world.pupil({ school: place.id, birthDate, answer: 'CONSENTED' });
  for (const node of done)
    await world.primary(place.screener, personId, node, { screenedOn: addMonths(birthDate, node) });
  return personId;
}

/** Where the board puts a child: in one of the three lists. */
async function standing(personId: string): Promise<string[]> {
  const found = await Promise.all(
    ['OVERDUE', 'DUE', 'NOTHING_OWED'].map(async (state) => [state, await list(state)] as const),
  );
  return found.filter(([, { nodes }]) => nodes.some((one) => one.personId === personId)).map(([state]) => state);
}

describe('the eleven age points of a kindergarten or health centre (国卫办妇幼发〔2022〕12号 初筛)', () => {
  test('a child of 25 months last screened at 12 shows 18 and 24 overdue', async () => {
    const personId = await world.pupil({ school: place.id, birthDate: '2024-10-20', answer: 'CONSENTED' });
    await world.primary(place.screener, personId, 12, { screenedOn: '2025-11-01' });
    const found = (await list('OVERDUE')).nodes.find((one) => one.personId === personId);
    expect(found).toMatchObject({ state: 'OVERDUE', months: [18, 24] });
    expect(found?.nodes.filter((node) => node.state === 'OVERDUE').map((node) => node.month)).toEqual([18, 24]);
    expect(found?.nodes.find((node) => node.month === 12)?.state).toBe('DONE');
  });

  // Born on the 31st: the age point of a shorter month falls on its last day.
  test.each(NATIONAL_PATHWAY.nodes.slice(1).map((node, at) => [node, NATIONAL_PATHWAY.nodes[at]!] as const))(
    'the point of %i months, last screened at %i: nothing owed the day before, due on the day, overdue a month later',
    async (node, before) => {
      const opens = addMonths('2020-01-31', node);
      const personId = await child('2020-01-31', [before]);
      const late = addMonths('2020-01-31', node + 1);
      const on = async (day: string) => {
        await api.travelTo(day);
        return await standing(personId);
      };
      expect(await on(addDays(opens, -1))).toEqual(['NOTHING_OWED']);
      expect(await on(opens)).toEqual(['DUE']);
      expect(await on(addDays(late, -1))).toEqual(['DUE']);
      expect(await on(late)).toEqual(['OVERDUE']);
      expect(await on(addMonths('2020-01-31', 84))).toEqual(['NOTHING_OWED']);
      await api.travelTo(TODAY);
    },
    20_000,
  );

  test('the lists agree with the rule for every birthday of a leap year, on days at the ends of months', async () => {
    const rows = (await api.orm.em.fork().execute(
      `select b.day::date::text as born, v.node, (b.day::date + make_interval(months => v.node))::date::text as opens
       from generate_series('2024-01-01'::date, '2024-12-31'::date, interval '1 day') b(day) cross join (values ${NATIONAL_PATHWAY.nodes.map((node) => `(${node}), (${node + 1})`).join(', ')}) v(node)`,
    )) as { born: string; node: number; opens: string }[];
    expect(rows.filter(({ born, node, opens }) => addMonths(born, node) !== opens)).toEqual([]);
    for (const today of ['2026-02-28', '2026-03-31', '2026-11-30']) {
      await api.travelTo(today);
      for (const state of ['DUE', 'OVERDUE', 'NOTHING_OWED'])
        for (const one of (await list(state)).nodes)
          expect([
            one.state === 'DUE' || one.state === 'OVERDUE' ? one.state : 'NOTHING_OWED',
            one.personId,
            today,
          ]).toEqual([state, one.personId, today]);
    }
    await api.travelTo(TODAY);
  });

  test('three lists hold every child once, each as long as it says, and its file too', async () => {
    const all = await list('ALL');
    const parts = await Promise.all(['OVERDUE', 'DUE', 'NOTHING_OWED'].map(list));
    expect(parts.reduce((sum, part) => sum + part.totalCount, 0)).toBe(all.totalCount);
    for (const [at, state] of ['OVERDUE', 'DUE', 'NOTHING_OWED'].entries()) {
      expect(parts[at]?.nodes).toHaveLength(parts[at]?.totalCount ?? -1);
      expect(await exportedRows(place.screener, 'age-points', { campaignId: id, state })).toBe(parts[at]?.totalCount);
    }
  });

  test('a refused child owes nothing and is in none of them', async () => {
    const personId = await child('2024-10-20', []);
    expect(await standing(personId)).toEqual(['OVERDUE']);
    await world.answer(place.teacher, id, [{ personId, outcome: 'REFUSED' }]);
    expect(await standing(personId)).toEqual([]);
  });

  test('who reaches whole places reads the same numbers, which are as long as the lists, of all, a school and a class', async () => {
    const counted = async (caller: Caller, filter: object) =>
      (
        await caller.ask<{ agePoints: { totalCount: number; nodes: unknown[] } }>(
          'query($id: ID!, $filter: AgePointFilterInput) { agePoints(campaignId: $id, filter: $filter, first: 100) { totalCount nodes { personId } } }',
          { id, filter },
        )
      ).agePoints;
    for (const state of ['ALL', 'OVERDUE', 'DUE', 'NOTHING_OWED'])
      for (const where of [{}, { schoolId: place.id }, { schoolId: place.id, grade: 'K1' }]) {
        const whole = await counted(world.admin, { state, ...where });
        expect([state, where, whole.totalCount]).toEqual([state, where, whole.nodes.length]);
        expect((await counted(place.screener, { state, ...where })).totalCount).toBe(whole.totalCount);
      }
    expect((await counted(world.admin, { state: 'NOTHING_OWED' })).totalCount).toBeGreaterThan(0);
  });

  test('a stranger sees no child of it', async () => {
    const { screener } = await world.school('KINDERGARTEN', '440305');
    expect(await screener.ask('query($id: ID!) { agePoints(campaignId: $id) { totalCount } }', { id })).toEqual({
      agePoints: { totalCount: 0 },
    });
  });
});
