import { getNamedType, isUnionType } from 'graphql';
import { generate } from 'otplib';
import type { SignInProfileKey } from '@xingcheng/shared/access/sign-in-profiles';
import type { Role } from '@xingcheng/shared/codes/role';
import { Account, hashPassword, Membership, SignInSetting } from '../src/access/index.js';
import type { TestApi } from './api.js';

/** Obeys every profile, and is nobody's name. */
export const GOOD = 'Regen-Bogen-41';
export const BETTER = 'Wolken-Kuckuck-52';

export interface Somebody {
  id: string;
  membershipId: string;
  username: string;
}

let running = 0;

/** Somebody who can sign in by password, as the real door sees it. */
export async function somebody(
  api: TestApi,
  { role = 'TEACHER', password = GOOD, chosenAt }: { role?: Role; password?: string; chosenAt?: Date | null } = {},
): Promise<Somebody> {
  const organisationId = await api.organisation('PRIMARY_SCHOOL');
  const em = api.orm.em.fork();
  const username = `person.${++running}`;
  const account = em.create(Account, {
    username,
    name: '林知远',
    passwordHash: await hashPassword(api.app.parts.keys, password),
    passwordChangedAt: chosenAt === undefined ? api.clock.now() : chosenAt,
  });
  const membership = em.create(Membership, { account, organisationId, role, startedOn: '2020-01-01' });
  await em.flush();
  return { id: account.id, membershipId: membership.id, username };
}

export async function follow(api: TestApi, profile: SignInProfileKey): Promise<void> {
  const em = api.orm.em.fork();
  em.create(SignInSetting, { profile, chosenAt: api.clock.now(), reason: 'test' });
  await em.flush();
  await api.orm.em
    .fork()
    .execute("update sign_in_setting set chosen_at = chosen_at - interval '1 day' where profile <> ?", [profile]);
}

export interface Reply {
  __typename: string;
  id?: string;
  code?: string;
  field?: string | null;
  message?: string;
  need?: string;
  ticket?: string;
  codes?: string[];
  secret?: string;
  uri?: string;
  path?: string;
  token?: string;
  count?: number;
  details?: { code: string }[];
  [more: string]: unknown;
}

const FIELDS = `__typename ... on Me { id name passwordDaysLeft } ... on SignInStep { need ticket } ... on RecoveryCodes { codes }
  ... on SecondFactorSetup { secret uri } ... on RecoveryLink { path } ... on IssuedToken { id token } ... on Done { count }
  ... on Account { id lockedUntil } ... on AccountDetail { id posts { id role version checkDueOn } sessions { id } }
  ... on Refusal { code field message details { code } } ... on StaleVersion { code }`;

/** Which of these a result may be is the schema's business: only the fragments that fit are sent. */
function fragmentsFor(api: TestApi, name: string): string {
  const field = api.app.schema.getMutationType()?.getFields()[name];
  const type = field && getNamedType(field.type);
  const possible = new Set(isUnionType(type) ? type.getTypes().map((one) => one.name) : []);
  return FIELDS.replaceAll(/\.\.\. on (\w+) (\{(?:[^{}]|\{[^{}]*\})*\})/g, (whole, of: string) =>
    possible.has(of) ? whole : '',
  );
}

export interface Browser {
  do(name: string, input: object): Promise<Reply>;
  ask<T>(query: string): Promise<T>;
  /** Value of the session cookie it holds now. */
  cookie(): string | null;
  use(cookie: string | null): void;
}

/** A browser of its own: keeps the cookie the server sets, as the pages do. */
export function browser(api: TestApi, headers: Record<string, string> = {}): Browser {
  let cookie: string | null = null;
  const post = async (query: string, variables: object = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie: `sid=${cookie}` } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.get('set-cookie')?.match(/^sid=([^;]*)/);
    if (set) cookie = set[1] || null;
    const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data ?? {};
  };
  return {
    do: async (name, input) => {
      const type = api.app.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
      const data = await post(
        `mutation($input: ${String(type)}) { ${name}(input: $input) { ${fragmentsFor(api, name)} } }`,
        { input },
      );
      return data[name] as Reply;
    },
    ask: async <T>(query: string) => (await post(query)) as T,
    cookie: () => cookie,
    use: (next) => {
      cookie = next;
    },
  };
}

/** What the authenticator shows now, or some steps of thirty seconds later. */
export const codeNow = async (api: TestApi, secret: string, steps = 0): Promise<string> =>
  await generate({ secret, epoch: Math.floor(api.clock.now().getTime() / 1_000) + steps * 30 });

/** Signs in and sets up a second factor where the rules ask for it; answers with the secret and the recovery codes. */
export async function enrolled(
  api: TestApi,
  who: Somebody,
  password = GOOD,
): Promise<{ page: Browser; secret: string; codes: string[] }> {
  const page = browser(api);
  const { ticket = '' } = await page.do('signIn', { username: who.username, password });
  const { secret = '' } = await page.do('beginSecondFactorAtSignIn', { ticket });
  const { codes = [] } = await page.do('signInWithSecondFactor', { ticket, code: await codeNow(api, secret) });
  return { page, secret, codes };
}

/** Half a minute and more go by. */
export const aStepLater = (api: TestApi, seconds = 31): void =>
  api.clock.moveTo(new Date(api.clock.now().getTime() + seconds * 1_000));
