import { gql } from '@apollo/client';
import { afterEach, expect, test, vi } from 'vitest';

import { makeClient } from './client.ts';
import { gaveUpSigningIn, onSignInNeeded, signedInAgain, type Wanted } from './sign-in-again.ts';

const ACCEPT = gql`
  mutation Accept {
    accept
  }
`;

const answer = (body: object) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const done = () => answer({ data: { accept: true } });
const signedOut = () =>
  answer({ data: null, errors: [{ message: 'signed out', extensions: { code: 'UNAUTHENTICATED' } }] });

const sent = (fetch: ReturnType<typeof vi.fn<typeof globalThis.fetch>>) =>
  fetch.mock.calls.map(([, init]) => new Headers(init?.headers));

let forget = () => {};
afterEach(() => forget());

test('a call that the network lost is sent again under the same key', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockRejectedValueOnce(new TypeError('lost'))
    .mockImplementation(async () => done());
  await makeClient(fetch).mutate({ mutation: ACCEPT });
  const keys = sent(fetch).map((headers) => headers.get('idempotency-key'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keys[1]).toBe(keys[0]);
});

test('two calls have two keys, and each says its language and that it is no plain form post', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(async () => done());
  const client = makeClient(fetch);
  await client.mutate({ mutation: ACCEPT });
  await client.mutate({ mutation: ACCEPT });
  const headers = sent(fetch);
  expect(headers[0]?.get('idempotency-key')).not.toBe(headers[1]?.get('idempotency-key'));
  expect(headers[0]?.get('apollo-require-preflight')).toBe('1');
  expect(headers[0]?.get('accept-language')).toBe('zh');
});

test('an answer of the server, even a bad one, is not asked for again', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(async () => new Response('busy', { status: 503 }));
  await expect(makeClient(fetch).mutate({ mutation: ACCEPT })).rejects.toThrow();
  expect(fetch).toHaveBeenCalledOnce();
});

test('a call whose session ended waits for the new sign-in and then goes through under its key', async () => {
  const asked = vi.fn((wanted: Wanted | null) => {
    if (wanted) queueMicrotask(signedInAgain);
  });
  forget = onSignInNeeded(asked);
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockImplementationOnce(async () => signedOut())
    .mockImplementation(async () => done());
  const { data } = await makeClient(fetch).mutate({ mutation: ACCEPT });
  expect(data).toEqual({ accept: true });
  expect(asked.mock.calls).toEqual([['session'], [null]]);
  const [first, second] = sent(fetch);
  expect(second?.get('idempotency-key')).toBe(first?.get('idempotency-key'));
});

test('giving up the sign-in fails the waiting call', async () => {
  forget = onSignInNeeded((wanted) => {
    if (wanted) queueMicrotask(gaveUpSigningIn);
  });
  const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(async () => signedOut());
  await expect(makeClient(fetch).mutate({ mutation: ACCEPT })).rejects.toThrow('signed out');
});
