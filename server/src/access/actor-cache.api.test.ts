import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { createApp, type App } from '../app/create-app.js';
import { entities } from '../app/rooms.js';
import { readConfig } from '../platform/config.js';
import { deriveKeys } from '../platform/crypto/keys.js';
import { openOrm, type Orm } from '../platform/db/orm.js';
import { createLog } from '../platform/logging.js';

let api: TestApi;
let second: { app: App; orm: Orm; url: string };
let federation: string;
let url: string;

const ME = '{ me { name role organisation { name } } }';
const actors = () => api.app.parts.actors;

/** The same question to the other server, with the same session. */
async function atSecond<T>(caller: Caller, document: string): Promise<T | null> {
  const answer = await fetch(`${second.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `sid=${caller.token}` },
    body: JSON.stringify({ query: document }),
  });
  return ((await answer.json()) as { data: T | null }).data;
}

beforeAll(async () => {
  api = await startApi();
  url = api.orm.config.get('clientUrl') ?? '';
  const orm = await openOrm(url, entities);
  const app = await createApp({
    config: { ...readConfig({}), webFolder: null },
    orm,
    clock: api.clock,
    keys: deriveKeys(randomBytes(32)),
    jobs: { send: async () => {} },
    log: createLog('silent'),
  });
  await new Promise<void>((done) => app.server.listen(0, '127.0.0.1', done));
  second = { app, orm, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` };
  for (const one of [api.app, app]) await one.parts.actors.listen(url);
  await vi.waitFor(() => expect([actors().hearing, app.parts.actors.hearing]).toEqual([true, true]));
  federation = await api.organisation('FEDERATION');
});
afterAll(async () => {
  await second.app.close();
  await second.orm.close(true);
  await api.close();
});

/** Another server hears of it from the database, a moment after the one that changed it; it never takes longer than what is remembered holds. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 2_000, interval: 10 });

test('somebody who is known asks on without the session being read again', async () => {
  const caller = await api.signIn('CASE_MANAGER', federation);
  await caller.ask(ME);
  const read = vi.spyOn(api.app.parts.orm.em, 'fork');
  const before = read.mock.calls.length;
  await caller.ask('{ __typename }');
  // One entity manager for the request itself, none for its session.
  expect(read.mock.calls.length - before).toBe(1);
  read.mockRestore();
});

test('who signs out is nobody with the next request, and at another server as soon as it hears of it', async () => {
  const caller = await api.signIn('CASE_MANAGER', federation);
  await caller.ask(ME);
  expect(await atSecond(caller, ME)).toMatchObject({ me: { role: 'CASE_MANAGER' } });
  await caller.ask('mutation { signOut { __typename } }');
  await soon(async () => expect(await atSecond(caller, ME)).toEqual({ me: null }));
  expect(await caller.ask(ME)).toEqual({ me: null });
});

test('a closed account is nobody with the next request, and at another server as soon as it hears of it', async () => {
  const admin = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300'));
  const caller = await api.signIn('CASE_MANAGER', federation);
  await caller.ask(ME);
  await atSecond(caller, ME);
  const closed = await admin.ask<{ setAccountDisabled: { __typename: string } }>(
    'mutation($input: SetAccountDisabledInput!) { setAccountDisabled(input: $input) { __typename } }',
    { input: { id: caller.accountId, version: 1, disabled: true } },
  );
  expect(closed.setAccountDisabled.__typename).toBe('Account');
  expect(await caller.ask(ME)).toEqual({ me: null });
  await soon(async () => expect(await atSecond(caller, ME)).toEqual({ me: null }));
});

test('what an operator changes in the database itself is heard of too', async () => {
  const caller = await api.signIn('CASE_MANAGER', federation);
  await caller.ask(ME);
  await api.orm.em
    .fork()
    .execute('update membership set ended_on = ? where id = ?', ['2026-11-21', caller.membershipId]);
  await vi.waitFor(async () => expect(await caller.ask(ME)).toEqual({ me: null }), { timeout: 1_500, interval: 20 });
});

test('while the listening connection is lost nobody is remembered, and it is made again', async () => {
  const caller = await api.signIn('CASE_MANAGER', federation);
  await caller.ask(ME);
  await api.orm.em
    .fork()
    .execute(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'xingcheng sessions' and datname = current_database()`,
    );
  await vi.waitFor(() => expect(actors().hearing).toBe(false));
  await api.orm.em
    .fork()
    .execute('update membership set ended_on = ? where id = ?', ['2026-11-21', caller.membershipId]);
  expect(await caller.ask(ME)).toEqual({ me: null });
  await vi.waitFor(() => expect(actors().hearing).toBe(true), { timeout: 5_000 });
});
