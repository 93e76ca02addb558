import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../../test/campaign-world.js';
import { recountCaseCards } from '../../casefile/jobs/recount-case-cards.js';
import { recountReadModels } from '../jobs/recount-read-models.js';

/*
 * "The result reaches the guardian first" (深残委〔2022〕2号 三(四)1 as we read it): every place where a result of a campaign can be
 * read, for every role, before and after somebody wrote down that the guardian was told.
 */

let api: TestApi;
let world: CampaignWorld;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let campaignId: string;
let personId: string;
let screeningId: string;
let readers: Record<string, Caller>;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  place = await world.school();
  const federation = world.admin.organisationId;
  const { involve } = await import('../../people/index.js');
  const rehab = await api.organisation('REHAB_INSTITUTION', '440307');
  readers = {
    screener: place.screener,
    'clinician of the hospital that is asked': world.clinician,
    'programme administrator of the district': world.admin,
    'programme administrator of the city': world.city,
    'case manager': await api.signIn('CASE_MANAGER', federation),
    teacher: place.teacher,
    therapist: await api.signIn('THERAPIST', rehab),
  };
  personId = await world.pupil({ school: place.id, name: '林一', answer: 'CONSENTED' });
  await api.asSystem((ctx) => involve(ctx, { personId, organisationId: rehab, reason: 'INTERVENTION' }));
  await world.pupil({ school: place.id, name: '王二', answer: 'CONSENTED' });
  campaignId = await world.campaign([place.id]);
  const result = await world.primary(place.screener, personId, 48, { campaignId, screenedOn: '2026-10-12' }, true);
  screeningId = result.id;
});
afterAll(() => api.close());

const BEFORE = ['screener', 'clinician of the hospital that is asked'];
const AFTER = ['programme administrator of the district', 'programme administrator of the city', 'case manager'];
const NEVER = ['teacher', 'therapist'];

const board = async (who: Caller) =>
  (
    await who.send<{ campaignBoard: Record<string, number | null>[] }>(
      'query($id: ID!) { campaignBoard(campaignId: $id) { done untold positive referred overdue } }',
      { id: campaignId },
    )
  ).data?.campaignBoard?.[0];
const head = async (who: Caller) =>
  (
    await who.send<{ campaign: Record<string, number | null> | null }>(
      'query($id: ID!) { campaign(id: $id) { done untold positive referred overdue } }',
      { id: campaignId },
    )
  ).data?.campaign;
const pupils = async (who: Caller, state: string) =>
  (
    await who.send<{ campaignPupils: { totalCount: number; nodes: Record<string, unknown>[] } }>(
      'query($id: ID!, $s: String) { campaignPupils(campaignId: $id, filter: { state: $s }) { totalCount nodes { personId done outcome nextStep positiveOn referredOn dueOn } } }',
      { id: campaignId, s: state },
    )
  ).data?.campaignPupils;
const timeline = async (who: Caller) =>
  (
    await who.send<{ timeline: { nodes: { kind: string; facts: unknown }[] } }>(
      'query($id: ID!) { timeline(personId: $id, first: 50) { nodes { kind facts } } }',
      { id: personId },
    )
  ).data?.timeline?.nodes.filter((one) => one.kind === 'SCREENING_RECORDED');
const card = async (who: Caller) =>
  (
    await who.send<{
      cases: { nodes: { outcome: string | null; nextTask: string | null; nextDueOn: string | null }[] };
    }>('{ cases { nodes { outcome nextTask nextDueOn } } }')
  ).data?.cases?.nodes[0];
const tasks = async (who: Caller) =>
  (
    await who.send<{ tasks: { nodes: { kind: string }[] } }>(
      'query($id: ID!) { tasks(filter: { personId: $id, status: "OPEN" }) { nodes { kind } } }',
      { id: personId },
    )
  ).data?.tasks?.nodes.filter((one) => one.kind === 'BOOK_SECONDARY_SCREEN').length;
const cascade = async (who: Caller) =>
  (
    await who.send<{ cascadePersons: { totalCount: number } }>(
      'query($i: CascadeListInput!) { cascadePersons(filter: $i) { totalCount } }',
      { i: { campaignId, measure: 'POSITIVE' } },
    )
  ).data?.cascadePersons?.totalCount;
const coverage = async (who: Caller) =>
  (
    await who.send<{ coveragePersons: { totalCount: number } }>(
      '{ coveragePersons(filter: { measure: "POSITIVE" }) { totalCount } }',
    )
  ).data?.coveragePersons?.totalCount;
const history = async (who: Caller) =>
  (
    await who.send<{ personScreenings: object[] }>('query($id: ID!) { personScreenings(personId: $id) { id } }', {
      id: personId,
    })
  ).data?.personScreenings?.length;

describe('before the guardian was told', () => {
  test.each(BEFORE)('the %s sees the result: somebody has to tell it', async (name) => {
    const who = readers[name]!;
    expect(await timeline(who)).toHaveLength(1);
    expect(await history(who)).toBe(1);
    expect(await card(who)).toMatchObject({ outcome: 'POSITIVE', nextTask: expect.any(String) });
  });

  test('the board of the school that screens counts it, and counts the envelope', async () => {
    expect(await board(place.screener)).toEqual({ done: 1, untold: 1, positive: 1, referred: 1, overdue: 1 });
    expect((await pupils(place.screener, 'POSITIVE'))?.totalCount).toBe(1);
  });

  test.each(AFTER)('for the %s no figure, list, file, timeline, task or card tells it', async (name) => {
    const who = readers[name]!;
    const figures = { done: 1, untold: 1, positive: 0, referred: 0, overdue: 0 };
    expect(await board(who)).toEqual(figures);
    expect(await head(who)).toEqual(figures);
    for (const state of ['POSITIVE', 'REFERRED', 'OVERDUE']) {
      expect((await pupils(who, state))?.totalCount, state).toBe(0);
      expect(await exportedRows(who, 'campaign-pupils', { campaignId, state }), state).toBe(0);
    }
    const [row] = (await pupils(who, 'DONE'))!.nodes;
    expect(row).toEqual({
      personId,
      done: true,
      outcome: null,
      nextStep: null,
      positiveOn: null,
      referredOn: null,
      dueOn: null,
    });
    expect((await pupils(who, 'UNTOLD'))?.totalCount).toBe(1);
    expect(await timeline(who)).toEqual([]);
    expect(await history(who)).toBe(0);
    expect(await tasks(who)).toBe(0);
    expect(await cascade(who), 'the cascade').toBe(0);
    expect(await coverage(who), 'the coverage').toBe(0);
    expect(await card(who)).toMatchObject({ outcome: null, nextTask: null, nextDueOn: null });
  });

  test('a step that would be owed late is not told either, once its day has passed', async () => {
    await api.travelTo('2026-12-30');
    expect((await board(readers['case manager']!))?.overdue).toBe(0);
    expect((await board(place.screener))?.overdue).toBe(1);
    await api.travelTo('2026-11-22');
  });
});

test.each(NEVER)('the %s never sees a result: done or not done, and nothing on the card', async (name) => {
  const who = readers[name]!;
  expect(await timeline(who)).toEqual([]);
  expect((await card(who))?.outcome ?? null).toBeNull();
  expect((await card(who))?.nextTask ?? null).toBeNull();
  expect(await tasks(who)).toBe(0);
});

test('a teacher’s board has no figure that tells a result, told or not', async () => {
  expect(await board(place.teacher)).toEqual({ done: 1, untold: null, positive: null, referred: null, overdue: null });
});

describe('once the guardian was told', () => {
  beforeAll(async () => {
    await world.tellGuardian(place.screener, screeningId);
  });

  test.each(AFTER)('the %s sees it in every place, in the same moment', async (name) => {
    const who = readers[name]!;
    expect(await board(who)).toEqual({ done: 1, untold: 0, positive: 1, referred: 1, overdue: 1 });
    expect((await pupils(who, 'POSITIVE'))?.nodes[0]).toMatchObject({ outcome: 'POSITIVE', positiveOn: '2026-10-12' });
    expect(await exportedRows(who, 'campaign-pupils', { campaignId, state: 'POSITIVE' })).toBe(1);
    expect(await cascade(who)).toBe(1);
    expect(await coverage(who)).toBe(1);
    expect(await timeline(who)).toHaveLength(1);
    expect(await history(who)).toBe(1);
    expect(await card(who)).toMatchObject({ outcome: 'POSITIVE', nextTask: expect.any(String) });
  });

  test('the read models say what the facts say', async () => {
    await api.asSystem((ctx) => recountReadModels.handle(ctx, {}));
    await api.asSystem((ctx) => recountCaseCards.handle(ctx, {}));
    expect(await api.orm.em.fork().execute('select model from recount_finding')).toEqual([]);
  });

  test('a result that is corrected afterwards is told anew', async () => {
    const [row] = (await api.orm.em
      .fork()
      .execute('select version, answers from screening where id = ?', [screeningId])) as {
      version: number;
      answers: Record<string, string>;
    }[];
    const answers = Object.fromEntries(Object.keys(row!.answers).map((item) => [item, 'UNCHECKED']));
    await place.screener.ask(
      'mutation($i: AmendScreeningInput!) { amendScreening(input: $i) { ... on Screening { outcome } ... on Refusal { code field } } }',
      { i: { id: screeningId, version: row!.version, reason: '录错了', answers } },
    );
    const manager = readers['case manager']!;
    expect(await board(manager)).toMatchObject({ done: 1, untold: 1, positive: 0 });
    expect(await history(manager)).toBe(0);
    await world.tellGuardian(place.screener, screeningId);
    expect(await board(manager)).toMatchObject({ untold: 0 });
    expect(await history(manager)).toBe(1);
  });
});

test('a card falsified behind its back is found at night, reported on the page with its column, and made right', async () => {
  await api.orm.em.fork().execute("update case_card set outcome = 'ABNORMAL' where person_id = ?", [personId]);
  await api.asSystem((ctx) => recountReadModels.handle(ctx, {}));
  await api.orm.em.fork().execute("update case_card set next_task = 'IEP_DRAFT' where person_id = ?", [personId]);
  await api.asSystem((ctx) => recountCaseCards.handle(ctx, {}));
  const sysadmin = await api.signIn('SYSTEM_ADMIN', await api.organisation('FEDERATION', '440300'));
  for (const who of [sysadmin, world.admin]) {
    const { recountFindings } = await who.ask<{ recountFindings: { nodes: object[] } }>(
      '{ recountFindings { nodes { model different columns repairedAt } } }',
    );
    expect(recountFindings.nodes).toEqual([
      { model: 'case_card', different: 1, columns: ['next_task'], repairedAt: expect.any(String) },
      { model: 'case_card_screening', different: 1, columns: ['outcome'], repairedAt: expect.any(String) },
    ]);
  }
  const { errors } = await place.screener.send('{ recountFindings { nodes { model } } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
