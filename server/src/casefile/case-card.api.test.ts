import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { castOf, liveOneLife, type Cast, type Life } from '../../test/life.js';
import { recountCaseCards, wrongCaseCards } from './jobs/recount-case-cards.js';

let api: TestApi;
let cast: Cast;
let life: Life;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
});
afterAll(() => api.close());

interface Row {
  name: string;
  coachName: string | null;
  screenedOn: string | null;
  outcome: string | null;
  nextTask: string | null;
}
const caseload = async (who: Caller) =>
  (
    await who.ask<{ cases: { nodes: Row[] } }>(
      '{ cases(filter: { status: "OPEN" }) { nodes { name coachName screenedOn outcome nextTask } } }',
    )
  ).cases.nodes;
const wrong = () => api.asSystem((ctx) => wrongCaseCards(ctx));
const execute = (statement: string, values: unknown[] = []) => api.orm.em.fork().execute(statement, values);

test('after a whole life the card still says what the facts say', async () => {
  expect(await wrong()).toEqual([]);
  expect(await caseload(cast.owner)).toMatchObject([{ name: '林星辰', screenedOn: '2026-11-23', outcome: 'ABNORMAL' }]);
});

test('a caseload shows the teacher no screening and its outcome to nobody who may not read it', async () => {
  await api.asSystem(async (ctx) => {
    const { involve } = await import('../people/index.js');
    await involve(ctx, { personId: life.personId, organisationId: life.school, reason: 'EDUCATION' });
  });
  expect(await caseload(cast.teacher)).toMatchObject([{ name: '林星辰', screenedOn: null, outcome: null }]);
});

test.each([
  ['a task settled', `update task set status = 'DONE' where person_id = ? and status = 'OPEN'`],
  ['a task owed', `update task set status = 'OPEN' where person_id = ?`],
  ['a new name', `update person set name = '林星晨' where id = ?`],
  ['a move to another district', `update person set area_code = '440305' where id = ?`],
  [
    'a stage left',
    `update stage_entry set left_on = '2050-03-01' where case_file_id = (select id from case_file where person_id = ?)`,
  ],
  ['another owner', `update case_file set owner_account_id = null where person_id = ?`],
  [
    'a coach who leaves',
    `update involvement set ended_on = '2050-03-01' where person_id = ? and reason = 'EMPLOYMENT'`,
  ],
])('%s is on the card in the same statement', async (_what, statement) => {
  await execute(statement, [life.personId]);
  expect(await wrong()).toEqual([]);
});

test('a card that was tampered with, lost or left over is found at night and made good', async () => {
  const [card] = (await execute('select case_file_id as id, screened_on::text as screened from case_card')) as {
    id: string;
    screened: string;
  }[];
  await execute(`update case_card set next_due_on = '1999-01-01', stages = '{}'`);
  expect(await wrong()).toEqual([card!.id]);
  await api.asSystem((ctx) => recountCaseCards.handle(ctx, {}));
  expect(await wrong()).toEqual([]);
  await execute('delete from case_card');
  expect(await wrong()).toEqual([card!.id]);
  await api.asSystem((ctx) => recountCaseCards.handle(ctx, {}));
  expect(await wrong()).toEqual([]);
  const [again] = (await execute('select screened_on::text as screened from case_card')) as { screened: string }[];
  expect(again!.screened).toBe(card!.screened);
});
