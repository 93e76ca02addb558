import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { campaignWorld, type CampaignWorld } from '../../../test/campaign-world.js';
import { pdfPages } from '../../../test/pdf-text.js';

let api: TestApi;
let world: CampaignWorld;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let manager: Caller;
let campaignId: string;
const ids: Record<string, string> = {};
const screenings: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  place = await world.school();
  manager = await api.signIn('CASE_MANAGER', world.admin.organisationId);
  for (const [name, answer] of [
    ['林一', 'CONSENTED'],
    ['王二', 'CONSENTED'],
    ['周三', 'CONSENTED'],
    ['拒四', 'REFUSED'],
    ['候五', undefined],
  ] as const)
    ids[name] = await world.pupil({ school: place.id, name, ...(answer ? { answer } : {}) });
  campaignId = await world.campaign([place.id]);
  for (const [name, positive, answers] of [
    ['林一', false, undefined],
    ['王二', true, undefined],
    ['周三', false, { 'WS48-1': 'UNCHECKED' }],
  ] as const)
    screenings[name] = (
      await world.primary(place.screener, ids[name]!, 48, { campaignId, ...(answers ? { answers } : {}) }, positive)
    ).id;
});
afterAll(() => api.close());

const query = (more: Record<string, string> = {}) =>
  new URLSearchParams({ id: campaignId, school: place.id, grade: 'K1', class: '1班', ...more }).toString();
const print = (who: Pick<Caller, 'fetch'>, kind: string, more?: Record<string, string>) =>
  who.fetch(`/documents/${kind}.pdf?${query(more)}`);
const give = async (who: Caller, screeningIds: string[], givenOn?: string) =>
  (
    await who.ask<{ giveNotices: Record<string, unknown> }>(
      'mutation($input: GiveNoticesInput!) { giveNotices(input: $input) { ... on GivenNotices { screenings { id noticedOn } } ... on Refusal { code field } } }',
      { input: { screeningIds, givenOn } },
    )
  ).giveNotices;
const seenBy = async (who: Caller) =>
  (
    await who.ask<{ screenings: { nodes: { id: string }[] } }>(
      'query($c: ID) { screenings(filter: { campaignId: $c }, first: 100) { nodes { id } } }',
      { c: campaignId },
    )
  ).screenings.nodes.map((one) => one.id);

test('the notices of a class are one file with a page for each family, and say no score', async () => {
  const pages = await pdfPages(await (await print(place.screener, 'screening-notices')).arrayBuffer());
  expect(pages).toHaveLength(3);
  const of = (name: string) => pages.find((page) => page.includes(name)) ?? '';
  expect(of('林一')).toContain('未见需要进一步了解');
  expect(of('王二')).toContain('不是诊断');
  expect(of('王二')).toContain('MCH_HOSPITAL');
  expect(of('周三')).toContain('没有完成');
  for (const page of pages) expect(page).not.toMatch(/总分|得分|阳性|孤独症|预警征象/);
});

test('the consent form offers three answers, for each child whose guardian has not refused', async () => {
  const pages = await pdfPages(await (await print(place.screener, 'screening-consents')).arrayBuffer());
  expect(pages).toHaveLength(4);
  for (const page of pages) for (const words of ['同意筛查', '不同意筛查', '暂不答复']) expect(page).toContain(words);
  expect(pages.join()).not.toContain('拒四');
});

test('one family’s notice is one page', async () => {
  const answer = await print(place.screener, 'screening-notices', { person: ids['林一']! });
  expect(await pdfPages(await answer.arrayBuffer())).toHaveLength(1);
});

test('a refusal leaves nothing to print; who does not screen there prints nothing; printing is on record', async () => {
  expect((await print(place.screener, 'screening-notices', { person: ids['拒四']! })).status).toBe(404);
  expect((await print((await world.school()).screener, 'screening-notices')).status).toBe(404);
  expect((await print(place.teacher, 'screening-notices')).status).toBe(403);
  const [row] = (await api.orm.em
    .fork()
    .execute(
      `select count(*)::int as n from audit_event where deed = 'PRINT' and subject_type = 'screening-notices'`,
    )) as {
    n: number;
  }[];
  expect(row?.n).toBeGreaterThan(0);
});

test('a result of a campaign is shown to nobody but screeners until the guardian was told', async () => {
  expect(await seenBy(manager)).toEqual([]);
  expect(await seenBy(place.screener)).toHaveLength(3);
  const id = screenings['王二']!;
  expect(await give(place.screener, [id], '2026-11-22')).toEqual({ screenings: [{ id, noticedOn: '2026-11-22' }] });
  expect(await seenBy(manager)).toEqual([id]);
});

test.each([
  ['a day to come', '2026-11-23', { code: 'DATE_IN_FUTURE', field: 'givenOn' }],
  ['a day before the screening', '2026-11-01', { code: 'DATE_ORDER', field: 'givenOn' }],
])('a notice on %s is refused', async (_, day, refusal) => {
  expect(await give(place.screener, [screenings['林一']!], day)).toEqual(refusal);
});

test('a notice is written by who screens there: a stranger finds no screening', async () => {
  const stranger = (await world.school()).screener;
  expect(await give(stranger, [screenings['林一']!])).toEqual({ code: 'NOT_FOUND', field: 'screeningIds.0' });
});
