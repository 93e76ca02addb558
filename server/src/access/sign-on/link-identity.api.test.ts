import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { somebody, type Somebody } from '../../../test/sign-in.js';
import { chooseSignOn } from '../index.js';

const PROVIDER = {
  name: '统一身份认证',
  issuer: 'https://id.example',
  clientId: 'xingcheng',
  clientSecret: 'a-secret-of-the-test-that-is-long-enough',
  strongAcr: [],
  publicUrl: 'https://xingcheng.example',
};

let api: TestApi;
let security: Caller;
let district: Caller;
let who: Somebody;
let other: Somebody;

beforeAll(async () => {
  api = await startApi();
  security = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300'));
  district = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'));
  [who, other] = [await somebody(api), await somebody(api)];
  chooseSignOn(PROVIDER);
});
afterAll(async () => {
  chooseSignOn(null);
  await api.close();
});

const link = async (caller: Caller, accountId: string, subject: string | null) =>
  (
    await caller.ask<{ linkIdentity: { __typename: string; code?: string; field?: string } }>(
      'mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) { __typename ... on Refusal { code field } } }',
      { input: { accountId, subject } },
    )
  ).linkIdentity;
const seenBy = async (caller: Caller, id: string) =>
  (
    await caller.ask<{ account: { linkedSubject: string | null } | null }>(
      'query($id: ID!) { account(id: $id) { linkedSubject } }',
      { id },
    )
  ).account?.linkedSubject;
const mine = async (caller: Caller) =>
  (await caller.ask<{ mySignIn: { linkedSubject: string | null } }>('{ mySignIn { linkedSubject } }')).mySignIn
    .linkedSubject;

test('the security administrator links an account, reads the link, replaces it and ends it', async () => {
  expect(await seenBy(security, who.id)).toBeNull();
  for (const subject of ['person-1', 'person-2', 'person-2']) {
    expect(await link(security, who.id, subject)).toEqual({ __typename: 'Done' });
    expect(await seenBy(security, who.id)).toBe(subject);
  }
  expect(await link(security, who.id, '  ')).toEqual({ __typename: 'Done' });
  expect(await seenBy(security, who.id)).toBeNull();
  expect(await link(security, who.id, null), 'ending what has ended').toEqual({ __typename: 'Done' });
});

test('one subject means one account', async () => {
  await link(security, who.id, 'person-3');
  expect(await link(security, other.id, 'person-3')).toMatchObject({ code: 'INVALID_VALUE', field: 'subject' });
  expect(await seenBy(security, other.id)).toBeNull();
});

test('nobody links an account of one’s own, nor without being an administrator of accounts', async () => {
  expect(await link(security, security.accountId, 'me')).toMatchObject({ code: 'OWN_ROLE', field: 'accountId' });
  expect(await link(district, who.id, 'person-4')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await seenBy(security, who.id)).toBe('person-3');
});

test('the holder reads the link on the page of one’s own account; who may not change it does not', async () => {
  const holder = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL', '440307'));
  expect(await mine(holder)).toBeNull();
  await link(security, holder.accountId, 'teacher-1');
  expect(await mine(holder)).toBe('teacher-1');
  expect(await seenBy(security, holder.accountId)).toBe('teacher-1');
  expect(await seenBy(district, holder.accountId)).toBeNull();
});

test('without a provider there is nothing to link and nothing to read; a link with another provider is none with this one', async () => {
  await link(security, other.id, 'person-5');
  chooseSignOn(null);
  expect(await seenBy(security, other.id)).toBeNull();
  expect(await link(security, who.id, 'person-6')).toMatchObject({ code: 'INVALID_VALUE', field: 'subject' });
  chooseSignOn({ ...PROVIDER, issuer: 'https://another.example' });
  expect(await seenBy(security, other.id)).toBeNull();
  chooseSignOn(PROVIDER);
  expect(await seenBy(security, other.id)).toBe('person-5');
});
