import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Heard {
  /** What was answered: a type, or the code of an error. */
  said: string;
  token: string | null;
}

async function send(token: string, document: string, key?: string): Promise<Heard> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `sid=${token}`,
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify({ query: document }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { __typename: string; code?: string; role?: string } | null> | null;
    errors?: { extensions: { code: string } }[];
  };
  const [value] = Object.values(data ?? {});
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('sid='));
  return {
    said: errors?.[0]?.extensions.code ?? value?.role ?? value?.code ?? value?.__typename ?? 'nobody',
    token: cookie ? /^sid=([^;]*)/.exec(cookie)![1]! : null,
  };
}
const ME = '{ me { __typename role } }';
const to = (id: string) => `mutation { switchMembership(id: "${id}") { __typename ... on Refusal { code } } }`;

/** Somebody who teaches at a school and is secretary at the bureau besides. */
async function busy(): Promise<Caller & { other: string }> {
  const caller = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL'));
  const [row] = (await api.orm.em.fork().execute(
    `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on)
     values (gen_random_uuid(), now(), now(), 1, ?, ?, 'COMMITTEE_SECRETARY', '2020-01-01') returning id`,
    [caller.accountId, await api.organisation('EDUCATION_BUREAU')],
  )) as [{ id: string }];
  return { ...caller, other: row.id };
}

test('a switch whose answer was lost is sent again under the old token, and the person goes on in the new post', async () => {
  const { token, other } = await busy();
  const key = randomUUID();
  const first = await send(token, to(other), key);
  const again = await send(token, to(other), key);
  expect(again).toEqual({ said: 'Done', token: first.token });
  expect(first.token).not.toBe(token);
  expect((await send(again.token!, ME)).said).toBe('COMMITTEE_SECRETARY');
});

test('several that arrive at once all come to the same session', async () => {
  const { token, other, accountId } = await busy();
  const key = randomUUID();
  const heard = await Promise.all(Array.from({ length: 6 }, () => send(token, to(other), key)));
  expect(new Set(heard.map(({ said }) => said))).toEqual(new Set(['Done']));
  const [given, ...more] = [...new Set(heard.map((one) => one.token))];
  expect(more).toEqual([]);
  expect((await send(given!, ME)).said).toBe('COMMITTEE_SECRETARY');
  const open = (await api.orm.em
    .fork()
    .execute('select 1 from session where account_id = ? and revoked_at is null', [accountId])) as unknown[];
  expect(open).toHaveLength(1);
});

test('the old token alone, or with another key, is worth nothing', async () => {
  const { token, other } = await busy();
  await send(token, to(other), randomUUID());
  for (const key of [undefined, randomUUID()]) {
    expect(await send(token, ME, key)).toEqual({ said: 'nobody', token: null });
    expect((await send(token, to(other), key)).said).toBe('SIGN_IN_REQUIRED');
  }
});

test('without a key a switch gives a token by lot, which nothing follows', async () => {
  const { token, other } = await busy();
  const { token: next } = await send(token, to(other));
  expect(next).toMatch(/^[\w-]{43}$/);
  expect((await send(token, to(other), randomUUID())).said).toBe('SIGN_IN_REQUIRED');
});

test('after a minute, and once the session has ended, the request leads nowhere any more', async () => {
  const late = await busy();
  const key = randomUUID();
  await send(late.token, to(late.other), key);
  api.clock.moveTo(new Date(api.clock.now().getTime() + 61_000));
  expect((await send(late.token, to(late.other), key)).said).toBe('SIGN_IN_REQUIRED');

  const gone = await busy();
  const { token } = await send(gone.token, to(gone.other), key);
  await send(token!, 'mutation { signOut { __typename } }');
  expect((await send(gone.token, to(gone.other), key)).said).toBe('SIGN_IN_REQUIRED');
  expect((await send(token!, ME)).said).toBe('nobody');
});

test('a switch back and forth under keys of its own leaves no older token open', async () => {
  const { token, other, membershipId } = await busy();
  const keys = [randomUUID(), randomUUID()] as const;
  const there = await send(token, to(other), keys[0]);
  const back = await send(there.token!, to(membershipId), keys[1]);
  expect((await send(token, to(other), keys[0])).said).toBe('SIGN_IN_REQUIRED');
  expect(await send(there.token!, to(membershipId), keys[1])).toEqual({ said: 'Done', token: back.token });
  expect((await send(back.token!, ME)).said).toBe('TEACHER');
});

test('whoever signs out twice is signed out, and nobody else is', async () => {
  const caller = await busy();
  const signOut = 'mutation { signOut { __typename } }';
  for (let time = 0; time < 3; time += 1) expect((await send(caller.token, signOut)).said).toBe('Done');
  expect((await send(caller.token, ME)).said).toBe('nobody');
  const events = (await api.orm.em
    .fork()
    .execute("select 1 from audit_event where deed = 'SIGN_OUT' and subject_id = ?", [caller.accountId])) as unknown[];
  expect(events).toHaveLength(1);
});
