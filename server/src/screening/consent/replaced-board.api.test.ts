import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { replaceNotices } from '../../../test/notices.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../../test/campaign-world.js';

// A notice of the year to come that asks for screening anew; what was given to the earlier one stands until the end of March.
replaceNotices([
  {
    version: 'notice-2027.1-under-14',
    readers: 'CHILD',
    versions: ['notice-2026.1-under-14', 'screening-notice-2026.1'],
    purposes: ['SCREENING'],
  },
]);

let api: TestApi;
let world: CampaignWorld;
let id: string;
let here: Awaited<ReturnType<CampaignWorld['school']>>;
let pupils: string[];
let screened: string;

const FIGURES = {
  onRoll: 'ALL',
  consented: 'CONSENTED',
  refused: 'REFUSED',
  noReply: 'NO_REPLY',
  replaced: 'REPLACED',
  toDo: 'TO_DO',
  done: 'DONE',
} as const;
type Row = Record<keyof typeof FIGURES, number> & { level: string; schoolId: string | null; className: string | null };
const NAMES = Object.keys(FIGURES).join(' ');

const boardOf = async (who: Caller, place: object = {}) =>
  (
    await who.ask<{ campaignBoard: Row[] }>(
      `query($id: ID!, $districtCode: String, $schoolId: ID) { campaignBoard(campaignId: $id, districtCode: $districtCode, schoolId: $schoolId) { level schoolId className ${NAMES} } }`,
      { id, ...place },
    )
  ).campaignBoard;
const listed = async (who: Caller, filter: object) =>
  (
    await who.ask<{ campaignPupils: { totalCount: number; nodes: { personId: string; consent: string }[] } }>(
      'query($id: ID!, $filter: CampaignPupilFilterInput) { campaignPupils(campaignId: $id, filter: $filter, first: 100) { totalCount nodes { personId consent } } }',
      { id, filter },
    )
  ).campaignPupils;

beforeAll(async () => {
  api = await startApi('2027-03-31');
  world = await campaignWorld(api);
  here = await world.school();
  pupils = [];
  for (let n = 0; n < 6; n += 1)
    pupils.push(await world.pupil({ school: here.id, className: n < 4 ? '1班' : '2班', birthDate: '2023-02-10' }));
  id = await world.campaign([here.id], { areaCode: '440300' });
  const [general, campaigns, both, lasting, refused] = pupils as [string, string, string, string, string];
  // To screening as a whole, to the campaign, and to both: each on the notice that lapses. One has a screening already.
  for (const personId of [general, both]) await agree(personId);
  await world.answer(here.screener, id, [
    { personId: campaigns, outcome: 'CONSENTED' },
    { personId: both, outcome: 'CONSENTED' },
    { personId: refused, outcome: 'REFUSED' },
  ]);
  screened = both;
  await world.primary(here.screener, screened, 48, { campaignId: id });
  // Somebody whose answer was to a notice that stands.
  await agree(lasting);
  await api.orm.em
    .fork()
    .execute("update consent set text_version = 'notice-2027.1-under-14' where person_id = ?", [lasting]);
  await api.orm.em
    .fork()
    .execute("update consent set text_version = 'notice-2026.1-under-14' where person_id = any(?::uuid[])", [
      `{${[general, both].join()}}`,
    ]);
});
afterAll(() => api.close());

async function agree(personId: string): Promise<void> {
  const [guardian] = (await api.orm.em
    .fork()
    .execute('select id from guardian where person_id = ? limit 1', [personId])) as { id: string }[];
  await here.screener.ask(
    'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { __typename ... on Refusal { code field } } }',
    { input: { personId, guardianId: guardian!.id, purpose: 'SCREENING', outcome: 'CONSENTED' } },
  );
}

const readers = (): [string, Caller][] => [
  ['the city', world.city],
  ['the district', world.admin],
  ['the kindergarten', here.screener],
];

test('to its last day a yes to a replaced notice is a yes on the board', async () => {
  for (const [who, reader] of readers())
    expect(await boardOf(reader), who).toMatchObject([
      { onRoll: 6, consented: 4, replaced: 0, refused: 1, noReply: 1, toDo: 3, done: 1 },
    ]);
});

test('from the day it lapses the family is to be asked anew: neither consented nor to do, and what was screened stays (个人信息保护法 14)', async () => {
  await api.travelTo('2027-04-01');
  const now = { onRoll: 6, consented: 1, replaced: 3, refused: 1, noReply: 1, toDo: 1, done: 1 };
  for (const [who, reader] of readers()) {
    expect(await boardOf(reader), who).toMatchObject([now]);
    const { campaigns } = await reader.ask<{ campaigns: { nodes: Row[] } }>(
      `{ campaigns(first: 1) { nodes { ${NAMES} } } }`,
    );
    expect(campaigns.nodes[0], who).toEqual(now);
  }
  const [inClass] = (
    await here.screener.ask<{ campaignClasses: { className: string; toDo: number }[] }>(
      'query($id: ID!) { campaignClasses(campaignId: $id) { className toDo } }',
      { id },
    )
  ).campaignClasses;
  expect(inClass).toEqual({ className: '1班', toDo: 1 });
});

test('every figure opens the list of that length, which says so row by row, and its file has as many rows', async () => {
  for (const [who, reader] of readers()) {
    const rows = [
      ...(await boardOf(reader, { districtCode: '440307' })),
      ...(await boardOf(reader, { schoolId: here.id })),
    ];
    expect(rows).toHaveLength(3);
    for (const row of rows)
      for (const [figure, state] of Object.entries(FIGURES) as [keyof typeof FIGURES, string][]) {
        const filter = { state, schoolId: here.id, ...(row.className ? { className: row.className } : {}) };
        const found = await listed(reader, filter);
        const what = `${who} ${row.level} ${figure}`;
        expect(found.totalCount, what).toBe(row[figure]);
        expect(found.nodes, what).toHaveLength(row[figure]);
        expect(await exportedRows(reader, 'campaign-pupils', { campaignId: id, ...filter }), what).toBe(row[figure]);
        if (state === 'REPLACED') for (const { consent } of found.nodes) expect(consent, what).toBe('REPLACED');
      }
  }
});

test('whoever collects answers finds them without seeing a result, and may filter by it', async () => {
  const { screeningProgress } = await here.teacher.ask<{
    screeningProgress: { totalCount: number; nodes: { personId: string }[] };
  }>(
    'query($id: ID!) { screeningProgress(campaignId: $id, filter: { state: "REPLACED" }, first: 100) { totalCount nodes { personId } } }',
    { id },
  );
  expect(screeningProgress.nodes.map(({ personId }) => personId).toSorted()).toEqual(pupils.slice(0, 3).toSorted());
  expect(screeningProgress.totalCount).toBe(3);
});

test('asked anew, a yes counts again and may be screened, and a no is a no', async () => {
  const [again, never] = pupils as [string, string];
  await agree(again);
  await world.answer(here.screener, id, [{ personId: never, outcome: 'REFUSED' }]);
  for (const [who, reader] of readers())
    expect(await boardOf(reader), who).toMatchObject([
      { onRoll: 6, consented: 2, replaced: 1, refused: 2, noReply: 1, toDo: 2, done: 1 },
    ]);
  expect(await world.primary(here.screener, again, 48, { campaignId: id })).toMatchObject({ __typename: 'Screening' });
});
