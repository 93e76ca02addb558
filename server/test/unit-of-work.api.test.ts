import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from './api.js';
import { campaignWorld, type CampaignWorld } from './campaign-world.js';

let api: TestApi;
let world: CampaignWorld;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let campaignId: string;
let children: string[];

const INSTRUMENT = 'CAST@1';

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  place = await world.school('PRIMARY_SCHOOL');
  children = [];
  for (let n = 0; n < 6; n += 1)
    children.push(
      await world.pupil({
        school: place.id,
        birthDate: '2019-05-01',
        grade: 'P2',
        className: '3班',
        answer: 'CONSENTED',
      }),
    );
  children.sort();
  campaignId = await world.campaign([place.id], { programme: 'SCHOOL', instruments: [INSTRUMENT] });
});
afterAll(() => api.close());

interface Saved {
  data: { saveGridRow: { row?: { answers: Record<string, string> } } } | null;
  errors?: object[];
}
const save = (personId: string, cell: [string, string], key?: string): Promise<Saved> =>
  place.screener.send(
    `mutation($input: SaveGridRowInput!) { saveGridRow(input: $input) { ... on SavedGridRow { row { answers } } ... on Refusal { code } } }`,
    {
      input: {
        campaignId,
        personId,
        instrument: INSTRUMENT,
        informant: 'PARENT',
        cells: [{ item: cell[0], to: cell[1] }],
      },
    },
    key ? { 'idempotency-key': key } : {},
  );
const hold = (caller: Caller, personId: string) =>
  caller.send<{ holdGridRow: { __typename: string } }>(
    `mutation($input: GridRowInput!) { holdGridRow(input: $input) { __typename } }`,
    { input: { campaignId, personId, instrument: INSTRUMENT } },
  );

test('one reader who jumps between the rows of a class never waits for themselves: forty leases asked at once', async () => {
  const asked = Array.from({ length: 40 }, (_, at) => hold(place.screener, children[at % children.length]!));
  const answers = await Promise.all(asked);
  expect(answers.map((one) => one.errors ?? one.data.holdGridRow.__typename)).toEqual(
    answers.map(() => 'SavedGridRow'),
  );
});

test('two readers who change places, again and again, both get where they go', async () => {
  const colleague = await api.signIn('SCREENER', place.id);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) => hold(at % 2 ? colleague : place.screener, children[(at >> 1) % 2]!)),
  );
  expect(answers.filter((one) => one.errors)).toEqual([]);
});

/**
 * Another transaction takes the second row first and then wants the first one. The request has waited longer by then, so it is
 * nearly always the one to notice, and the database gives it up; `undefined` when it was the other one after all.
 */
async function inItsWay(first: string, second: string, request: () => Promise<Saved>): Promise<Saved | undefined> {
  const other = api.orm.em.fork();
  const lock = (id: string) => other.execute('select 1 from person where id = ? for update', [id]);
  await other.begin();
  await lock(second);
  const asked = request();
  while (!(await somebodyWaits())) await new Promise((done) => setImmediate(done));
  const otherWentOn = await lock(first).then(
    () => true,
    () => false,
  );
  await other.rollback();
  const answer = await asked;
  return otherWentOn ? answer : undefined;
}

// In the list of locks: what another role waits for is hidden in the list of sessions.
const somebodyWaits = async () =>
  (
    await rowsOf(
      'select 1 from pg_locks w join pg_stat_activity a on a.pid = w.pid where not w.granted and a.datname = current_database()',
      [],
    )
  ).length > 0;

const rowsOf = async (statement: string, values: unknown[]) =>
  (await api.orm.em.fork().execute(statement, values)) as Record<string, unknown>[];

const consents = (personIds: string[], key: string): Promise<Saved> =>
  place.screener.send(
    `mutation($input: RecordCampaignConsentsInput!) { recordCampaignConsents(input: $input) { __typename ... on Refusal { code } } }`,
    { input: { campaignId, answers: personIds.map((personId) => ({ personId, outcome: 'CONSENTED' })) } },
    { 'idempotency-key': key },
  );

test('a request the database gave up for another transaction is done once more, once in effect, and its key answers the same again', async () => {
  let key = '';
  let [first, second] = [children[0]!, children[1]!];
  let answer: Saved | undefined;
  for (let pair = 0; !answer && pair < 3; pair += 1) {
    [first, second] = [children[pair * 2]!, children[pair * 2 + 1]!];
    const both = [first, second];
    answer = await inItsWay(first, second, () => consents(both, `in-the-way ${pair}`));
    if (answer) key = `in-the-way ${pair}`;
  }
  if (!answer) throw new Error('three times the other transaction was given up');
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({ recordCampaignConsents: { __typename: 'CampaignConsents' } });
  const written = await rowsOf('select person_id from campaign_consent where person_id = any(?::uuid[])', [
    `{${first},${second}}`,
  ]);
  expect(written).toHaveLength(2);
  const audited = await rowsOf(
    "select 1 from audit_event where subject_type = 'CampaignConsent' and person_id = any(?::uuid[])",
    [`{${first},${second}}`],
  );
  expect(audited).toHaveLength(2);
  expect((await consents([first, second], key)).data).toEqual(answer.data);
  expect(
    await rowsOf('select 1 from campaign_consent where person_id = any(?::uuid[])', [`{${first},${second}}`]),
  ).toHaveLength(2);
});

test('cells typed into two children at once, each by a request of its own, are all kept', async () => {
  const typed = await Promise.all(
    children.flatMap((personId, at) => [save(personId, ['1', 'YES'], `a${at}`), save(personId, ['2', 'NO'], `b${at}`)]),
  );
  expect(typed.filter((one) => one.errors)).toEqual([]);
});
