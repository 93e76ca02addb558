import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { campaignWorld, type CampaignWorld } from '../../../test/campaign-world.js';
import { recountReadModels } from '../jobs/recount-read-models.js';
import { fillPortion } from './fill-roll.js';
import { FILL_ROLL_JOB } from './roll-jobs.js';

let api: TestApi;
let world: CampaignWorld;
let schools: string[];
let campaignId: string;

/** Eight schools of 2,600 pupils: too many to be waited for, and two schools are more than one portion. */
const PUPILS = 2_600;

beforeAll(async () => {
  api = await startApi('2026-09-10');
  world = await campaignWorld(api);
  schools = [];
  for (let n = 0; n < 8; n += 1) schools.push(await api.organisation('KINDERGARTEN', '440307'));
  const em = api.orm.em.fork();
  await em.execute(
    `insert into person (id, version, created_at, updated_at, name, pinyin, initials, sex, birth_date, area_code)
     select gen_random_uuid(), 1, now(), now(), '小' || n, 'xiao', 'x', 'MALE', '2022-01-01', '440307' from generate_series(1, ?) n`,
    [PUPILS * 8],
  );
  await em.execute(
    `insert into enrolment (id, version, created_at, updated_at, person_id, school_id, school_year, grade, class_name, started_on)
     select gen_random_uuid(), 1, now(), now(), p.id, (?::uuid[])[1 + p.n % 8], 2026, 'K1', '1班', '2026-09-01'
     from (select id, row_number() over (order by id) as n from person where pinyin = 'xiao') p`,
    [`{${schools.join()}}`],
  );
  campaignId = await world.campaign(schools, { areaCode: '440307' }, false);
}, 240_000);
afterAll(() => api.close());

const FACTS = 'id version status onRoll schoolCount schoolsOnRoll rollStatus rollMoves openMoves { move blockedBy }';
interface Campaign {
  version: number;
  onRoll: number;
  schoolsOnRoll: number;
  rollStatus: string;
  rollMoves: string[];
  openMoves: { move: string; blockedBy: string | null }[];
}
const campaign = async () =>
  (
    await world.admin.ask<{ campaign: Campaign }>(`query($id: ID!) { campaign(id: $id) { ${FACTS} } }`, {
      id: campaignId,
    })
  ).campaign;
const moveRoll = async (move: string, caller = world.admin) =>
  (
    await caller.ask<{ moveCampaignRoll: object }>(
      `mutation($input: MoveCampaignRollInput!) { moveCampaignRoll(input: $input) { ... on Campaign { rollStatus schoolsOnRoll } ... on Refusal { code field } } }`,
      { input: { id: campaignId, move } },
    )
  ).moveCampaignRoll;

test('the roll of a district is filled in the background: planning it does not wait, and it cannot be opened before', async () => {
  expect(await campaign()).toMatchObject({ rollStatus: 'FILLING', schoolsOnRoll: 0, onRoll: 0, rollMoves: ['stop'] });
  expect(api.sentJobs).toEqual([{ queue: FILL_ROLL_JOB, data: { campaignId } }]);
  expect((await campaign()).openMoves.find((one) => one.move === 'open')?.blockedBy).toBe('ROLL_NOT_READY');
  expect(await world.move(campaignId, (await campaign()).version, 'open')).toEqual({
    code: 'ROLL_NOT_READY',
    field: expect.anything(),
  });
});

test('a portion and the mark on its schools commit together: a worker that is killed loses what it had not finished and nothing else', async () => {
  await expect(
    api.asSystem(async (ctx) => {
      await fillPortion(ctx, campaignId);
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect(await campaign()).toMatchObject({ schoolsOnRoll: 0, onRoll: 0 });
  await api.asSystem((ctx) => fillPortion(ctx, campaignId));
  expect(await campaign()).toMatchObject({ schoolsOnRoll: 1, onRoll: PUPILS });
});

test('stopped, it stays where it is, also when the job comes again; nobody of another district stops it', async () => {
  const stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
  expect(await moveRoll('stop', stranger)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await moveRoll('stop')).toEqual({ rollStatus: 'STOPPED', schoolsOnRoll: 1 });
  await api.runJobs();
  expect(await campaign()).toMatchObject({ rollStatus: 'STOPPED', schoolsOnRoll: 1, rollMoves: ['goOn'] });
  expect(await moveRoll('stop')).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
});

test('it goes on with the first school that is not filled; a child who changes school meanwhile is on it once; then the plan opens', async () => {
  const [moved] = (await api.orm.em
    .fork()
    .execute('select person_id from enrolment where school_id = ? limit 1', [schools[7]])) as { person_id: string }[];
  await api.orm.em
    .fork()
    .execute('update enrolment set school_id = ? where person_id = ?', [schools[0], moved?.person_id]);
  expect(await moveRoll('goOn')).toEqual({ rollStatus: 'FILLING', schoolsOnRoll: 1 });
  await api.runJobs();
  expect(await campaign()).toMatchObject({ rollStatus: 'READY', schoolsOnRoll: 8, onRoll: PUPILS * 8, rollMoves: [] });
  const rows = await api.orm.em
    .fork()
    .execute('select school_id from campaign_pupil where person_id = ?', [moved?.person_id]);
  expect(rows).toEqual([{ school_id: schools[0] }]);
  expect(await world.move(campaignId, (await campaign()).version, 'open')).toMatchObject({ status: 'OPEN' });
});

test('the nightly recount finds the roll as the facts give it', async () => {
  await api.asSystem((ctx) => recountReadModels.handle(ctx, {}));
  expect(await api.orm.em.fork().execute('select model from recount_finding')).toEqual([]);
});
