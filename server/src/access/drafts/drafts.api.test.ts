import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { runJob } from '../../app/run-job.js';
import { forgetDrafts } from './drafts.js';

let api: TestApi;
let therapist: Caller;
let colleague: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  const centre = await api.organisation('REHAB_INSTITUTION');
  [therapist, colleague] = [await api.signIn('THERAPIST', centre), await api.signIn('THERAPIST', centre)];
});
afterAll(() => api.close());

const keep = async (caller: Caller, form: string, values: object) =>
  (
    await caller.ask<{ keepDraft: { __typename: string; code?: string; field?: string } }>(
      'mutation($input: KeepDraftInput!) { keepDraft(input: $input) { __typename ... on Refusal { code field } } }',
      { input: { form, values } },
    )
  ).keepDraft;
const read = async (caller: Caller, form: string) =>
  (
    await caller.ask<{ draft: { values: object; keptAt: string } | null }>(
      'query($form: String!) { draft(form: $form) { values keptAt } }',
      { form },
    )
  ).draft;
const drop = (caller: Caller, form: string) =>
  caller.ask('mutation($input: DropDraftInput!) { dropDraft(input: $input) { __typename } }', { input: { form } });

test('what a therapist typed is there again from another window, and not for a colleague', async () => {
  await keep(therapist, 'plan:1', { note: '今天专注 12 分钟', minutes: 30 });
  await keep(therapist, 'plan:1', { note: '今天专注 15 分钟', minutes: 30 });
  expect((await read(therapist, 'plan:1'))?.values).toEqual({ note: '今天专注 15 分钟', minutes: 30 });
  expect(await read(colleague, 'plan:1')).toBeNull();
  await drop(colleague, 'plan:1');
  expect(await read(therapist, 'plan:1')).not.toBeNull();
  await drop(therapist, 'plan:1');
  expect(await read(therapist, 'plan:1')).toBeNull();
});

test('the database holds none of the words, and a draft moved to another account does not open', async () => {
  await keep(therapist, 'visit:1', { note: '独一无二的话' });
  const em = api.orm.em.fork();
  const [row] = (await em.execute("select encode(content, 'escape') as content from draft where form = 'visit:1'")) as {
    content: string;
  }[];
  expect(row?.content).not.toContain('note');
  await em.execute("update draft set account_id = ? where form = 'visit:1'", [colleague.accountId]);
  const answer = await colleague.send('{ draft(form: "visit:1") { values } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
});

test('too long a draft is refused and the former one stays; the fifty-first puts out the oldest', async () => {
  await keep(therapist, 'form:0', { at: 0 });
  expect(await keep(therapist, 'form:0', { text: '长'.repeat(60_001) })).toEqual({
    __typename: 'Refusal',
    code: 'DRAFT_TOO_LONG',
    field: 'values',
  });
  expect((await read(therapist, 'form:0'))?.values).toEqual({ at: 0 });
  await api.travelTo('2026-11-23');
  for (let at = 1; at <= 50; at += 1) {
    await keep(therapist, `form:${at}`, { at });
  }
  expect(await read(therapist, 'form:0')).toBeNull();
  expect((await read(therapist, 'form:50'))?.values).toEqual({ at: 50 });
});

test('after thirty days a draft is not shown, and the night forgets it', async () => {
  await keep(colleague, 'old', { at: 1 });
  await api.travelTo('2026-12-30');
  expect(await read(colleague, 'old')).toBeNull();
  await runJob(api.app.parts, forgetDrafts, {});
  expect(await api.orm.em.fork().execute("select 1 from draft where form = 'old'")).toEqual([]);
});

test('nobody without a session has drafts', async () => {
  const answer = await api.nobody.send('{ draft(form: "x") { values } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
