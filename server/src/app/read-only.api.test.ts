import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { Organisation } from '../organisations/index.js';
import { createLog } from '../platform/logging.js';
import { Space } from '../platform/space/space.js';

const GB = 1024 ** 3;
const disk = { free: 50 * GB, total: 100 * GB };
const space = new Space({
  measure: async () => disk,
  reserve: { keep: async () => undefined, release: async () => undefined },
  log: createLog('silent'),
});
let api: TestApi;
let admin: Caller;

beforeAll(async () => {
  api = await startApi(undefined, space);
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION'));
});
afterAll(() => api.close());

const ENTER = `mutation($input: SaveOrganisationInput!) { saveOrganisation(input: $input) { __typename ... on Organisation { id } ... on Refusal { code message } } }`;
const enter = async (name: string, lang = 'zh') =>
  (
    await admin.ask<{ saveOrganisation: { __typename: string; code?: string; message?: string } }>(
      ENTER,
      { input: { name, kind: 'EMPLOYER', areaCode: '440307' } },
      { 'accept-language': lang, 'idempotency-key': `key-${encodeURIComponent(name)}` },
    )
  ).saveOrganisation;
const stored = async () => await api.orm.em.fork().count(Organisation);
const free = async (bytes: number) => {
  disk.free = bytes;
  await space.look();
};

test('with a nearly full disk nothing is changed, reading goes on, and it ends by itself', async () => {
  const before = await stored();
  await free(5 * GB);
  expect(await enter('第一')).toMatchObject({ code: 'MAINTENANCE', message: expect.stringContaining('空间不足') });
  expect(await enter('第二', 'en')).toMatchObject({ message: expect.stringContaining('only be read') });
  expect(await stored()).toBe(before);
  const read = await admin.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  expect(await read.json()).toMatchObject({ data: { me: { id: admin.accountId } } });
  expect(read.headers.get('x-read-only')).toBe('space');
  await free(50 * GB);
  // The same intent, sent again with its key, is carried out: the refusal was not remembered.
  expect(await enter('第一')).toMatchObject({ __typename: 'Organisation' });
  expect(await stored()).toBe(before + 1);
});

test('an upload is refused too, while there is no room for it', async () => {
  await free(5 * GB);
  const answer = await admin.fetch('/uploads?purpose=ROSTER&name=a.csv', { method: 'POST', body: '姓名\n' });
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'MAINTENANCE' }]);
  await free(50 * GB);
});

test('whoever wants to look may still sign in', async () => {
  await free(5 * GB);
  const answer = await api.nobody.send<{ signIn: { code: string } }>(
    'mutation { signIn(input: { username: "nobody", password: "wrong" }) { ... on Refusal { code } } }',
  );
  expect(answer.data.signIn.code).not.toBe('MAINTENANCE');
  await free(50 * GB);
});

test('a balancer is told only when there is hardly any room at all', async () => {
  const ready = async () => await (await api.nobody.fetch('/readyz')).json();
  await free(5 * GB);
  expect(await ready()).toMatchObject({ ready: true, readOnly: true });
  await free(2 * GB);
  expect(await ready()).toMatchObject({ ready: false, space: false });
  await free(50 * GB);
  expect(await ready()).toMatchObject({ ready: true, readOnly: false });
});
