import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TASK_RECORD } from '@xingcheng/shared/codes/task-record';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { fillRow } from '../../test/fill-row.js';

let api: TestApi;
let owner: Caller;
let personId: string;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440307'));
  personId = await fillRow(api.orm, 'person', {
    name: '林小舟',
    sex: 'MALE',
    birth_date: '2018-06-05',
    area_code: '440307',
  });
});
afterAll(() => api.close());

const aTask = (kind: string) =>
  fillRow(api.orm, 'task', {
    person_id: personId,
    kind,
    status: 'OPEN',
    organisation_id: owner.organisationId,
    due_on: '2026-12-01',
    version: 1,
  });
const settle = async (id: string, status: string, lang = 'zh-CN') =>
  (
    await owner.ask<{ settleTask: Record<string, unknown> }>(
      'mutation($i: SettleTaskInput!) { settleTask(input: $i) { __typename ... on Task { status version } ... on Refusal { code field message } } }',
      { i: { id, version: 1, status } },
      { 'accept-language': lang },
    )
  ).settleTask;

describe('a task that asks for a record is not closed by a button', () => {
  test.each(Object.entries(TASK_RECORD))('%s: the refusal says what to write', async (kind, record) => {
    const id = await aTask(kind);
    for (const status of ['DONE', 'CANCELLED'])
      expect(await settle(id, status)).toMatchObject({
        code: 'TASK_NEEDS_RECORD',
        field: 'status',
        message: expect.stringContaining(record.zh),
      });
    expect(await settle(id, 'DONE', 'en')).toMatchObject({ message: expect.stringContaining(record.en) });
    const [row] = (await api.orm.em.fork().execute('select status from task where id = ?', [id])) as object[];
    expect(row).toEqual({ status: 'OPEN' });
  });

  test('every other kind is settled by hand', async () => {
    for (const kind of Object.values(TaskKind).filter((one) => !(one in TASK_RECORD)))
      expect(await settle(await aTask(kind), 'DONE'), kind).toMatchObject({ __typename: 'Task', status: 'DONE' });
  });
});
