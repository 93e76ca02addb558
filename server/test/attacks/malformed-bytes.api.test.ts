import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../api.js';
import { malformed } from './malformed-bytes.js';
import { OURS, sendSeeds } from './send-bytes.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('a thousand connections of malformed bytes: no fault, no trace, and the server answers as before', async () => {
  const { port } = api.app.server.address() as AddressInfo;
  const outcome = await sendSeeds(port, { from: 1, count: 1_000, atOnce: 8, make: malformed });
  expect(outcome.faults).toEqual([]);
  expect(outcome.shown).toEqual([]);
  expect(outcome.answered).toBeGreaterThan(900);
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
  const owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION'));
  expect((await owner.ask<{ me: { name: string } }>('{ me { name } }')).me.name).toBeTruthy();
});

test('the sign of a trace is recognised', () => {
  expect(new Error('x').stack).toMatch(OURS);
  expect('{"errors":[{"message":"Use POST."}]}').not.toMatch(OURS);
});

test('the same seed gives the same bytes, and different seeds give different ones', () => {
  const all = Array.from({ length: 200 }, (_, at) => malformed(at).toString('hex'));
  expect(Array.from({ length: 200 }, (_, at) => malformed(at).toString('hex'))).toEqual(all);
  expect(new Set(all).size).toBeGreaterThan(150);
});
