import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { somebody, type Somebody } from '../../../test/sign-in.js';
import { chooseSignOn } from '../index.js';

const CLIENT = 'xingcheng';
const SECRET = 'a-secret-of-the-test-that-is-long-enough';

let api: TestApi;
let idp: { issuer: string; server: Server; key: JWK };
let who: Somebody;
/** What the next answer of the token endpoint is turned into: the provider as an attacker would have it. */
let tamper: ((idToken: JWTPayload) => Promise<string | null>) | null = null;
let acr = 'pwd';

beforeAll(async () => {
  api = await startApi();
  idp = await startProvider();
  chooseSignOn({
    name: '统一身份认证',
    issuer: idp.issuer,
    clientId: CLIENT,
    clientSecret: SECRET,
    strongAcr: ['urn:two-factors'],
    publicUrl: api.url,
  });
  who = await somebody(api);
  await link(who, 'person-at-provider');
});
afterAll(async () => {
  chooseSignOn(null);
  await new Promise((done) => idp.server.close(done));
  await api.close();
});
afterEach(() => {
  tamper = null;
  acr = 'pwd';
});

const link = (account: Somebody, subject: string) =>
  api.orm.em
    .fork()
    .execute(
      'insert into identity_link (id, created_at, updated_at, version, account_id, issuer, subject) values (gen_random_uuid(), now(), now(), 1, ?, ?, ?)',
      [account.id, idp.issuer, subject],
    );

/** A real provider; whoever comes is logged in as `person-at-provider` without being asked. */
async function startProvider() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${api.url}/sign-on/callback`],
        backchannel_logout_uri: `${api.url}/sign-on/signed-out`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['test'] },
    acrValues: ['pwd', 'urn:two-factors'],
    claims: { openid: ['sub', 'acr', 'sid'], acr: null, sid: null },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    findAccount: (_ctx: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx: {
      oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider };
    }) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
  } as never);
  const callback = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/'))
      return void provider.interactionFinished(request, response, {
        login: { accountId: 'person-at-provider', acr, amr: [acr] },
      });
    if (request.url === '/token' && tamper) return rewrite(request, response);
    callback(request, response);
  });
  function rewrite(request: IncomingMessage, response: ServerResponse) {
    const change = tamper;
    const end = response.end.bind(response);
    response.end = ((body: Buffer | string) => {
      const answer = JSON.parse(String(body)) as { id_token: string };
      const claims = JSON.parse(Buffer.from(answer.id_token.split('.')[1]!, 'base64url').toString()) as JWTPayload;
      void change!(claims).then((token) => {
        const changed = JSON.stringify({ ...answer, id_token: token ?? undefined });
        response.setHeader('content-length', Buffer.byteLength(changed));
        end(changed);
      });
      return response;
    }) as never;
    callback(request, response);
  }
  return { issuer, server, key };
}

const signed = async (claims: JWTPayload, key: JWK = idp.key, alg = 'RS256') =>
  await new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(await importJWK(key, alg));

/** A browser with a cookie jar for both sites, which follows redirects as far as it is told. */
function jar() {
  const cookies = new Map<string, string>();
  const visit = async (address: string): Promise<{ status: number; location: string | null }> => {
    const { host } = new URL(address);
    const held = [...cookies]
      .filter(([name]) => name.startsWith(`${host}|`))
      .map(([name, value]) => `${name.split('|')[1]}=${value}`);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: held.length > 0 ? { cookie: held.join('; ') } : {},
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value && !/expires=Thu, 01 Jan 1970/i.test(line)) cookies.set(`${host}|${name}`, value);
      else cookies.delete(`${host}|${name}`);
    }
    const location = response.headers.get('location');
    return { status: response.status, location: location && new URL(location, address).href };
  };
  return {
    cookies,
    visit,
    /** As far as the address that brings the browser back to us. */
    async toCallback(next = '/cases'): Promise<string> {
      let at = `${api.url}/sign-on?next=${encodeURIComponent(next)}`;
      for (let hops = 0; hops < 8; hops += 1) {
        const { location } = await visit(at);
        if (!location) throw new Error(`no way on from ${at}`);
        if (location.startsWith(`${api.url}/sign-on/callback`)) return location;
        at = location;
      }
      throw new Error('too many redirects');
    },
    session: () => cookies.get(`${new URL(api.url).host}|sid`) ?? null,
  };
}

async function signOn(): Promise<{ location: string; browser: ReturnType<typeof jar> }> {
  const browser = jar();
  const { location } = await browser.visit(await browser.toCallback());
  return { location: location!.replace(api.url, ''), browser };
}

async function mustFail(work: Promise<{ location: string | null; browser: ReturnType<typeof jar> }>): Promise<void> {
  const { location, browser } = await work;
  expect(location?.replace(api.url, '')).toBe('/sign-in?sign-on=failed');
  expect(browser.session()).toBeNull();
}

describe('whoever the provider names by a linked subject comes in', () => {
  test('with two factors at the provider: straight to where he wanted to go', async () => {
    acr = 'urn:two-factors';
    const { location, browser } = await signOn();
    expect(location).toBe('/cases');
    const me = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sid=${browser.session()}` },
      body: JSON.stringify({ query: '{ me { id role } mySignIn { sessions { provider secondFactor } } }' }),
    });
    expect(await me.json()).toMatchObject({
      data: {
        me: { id: who.id, role: 'TEACHER' },
        mySignIn: { sessions: [{ provider: '统一身份认证', secondFactor: true }] },
      },
    });
  });

  test('with one factor at the provider: the second is asked for here, and nothing is open', async () => {
    const { location, browser } = await signOn();
    expect(location).toMatch(/^\/sign-in\?next=%2Fcases#ENROL\.[\w-]{43}$/);
    expect(browser.session()).toBeNull();
  });

  test('and back to no other site, whatever the address said', async () => {
    acr = 'urn:two-factors';
    const browser = jar();
    const { location } = await browser.visit(await browser.toCallback('//elsewhere.example'));
    expect(location).toBe(`${api.url}/`);
  });
});

describe('what is refused, each with the same sentence and no session', () => {
  const forged: readonly (readonly [string, (claims: JWTPayload) => Promise<string | null>])[] = [
    ['an ID token of another issuer', (claims) => signed({ ...claims, iss: 'https://elsewhere.example' })],
    ['an ID token for another client', (claims) => signed({ ...claims, aud: 'another-client' })],
    [
      'an ID token for several clients that was not made for us',
      (claims) => signed({ ...claims, aud: [CLIENT, 'another'], azp: 'another' }),
    ],
    ['an ID token with another nonce', (claims) => signed({ ...claims, nonce: 'of another sign-in' })],
    ['an ID token without a nonce', (claims) => signed({ ...claims, nonce: undefined })],
    ['an ID token that nobody signed (alg none)', async (claims) => new UnsecuredJWT(claims).encode()],
    [
      'an ID token signed by another key',
      async (claims) => {
        const { privateKey } = await generateKeyPair('RS256', { extractable: true });
        return await signed(claims, { ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256' });
      },
    ],
    [
      'an ID token signed with the client secret instead of the key',
      (claims) => signed(claims, { kty: 'oct', k: Buffer.from(SECRET).toString('base64url') }, 'HS256'),
    ],
    ['an expired ID token', (claims) => signed({ ...claims, iat: claims.iat! - 7_200, exp: claims.iat! - 3_600 })],
    ['an ID token that names nobody', (claims) => signed({ ...claims, sub: undefined } as never)],
    ['an answer without an ID token', async () => null],
  ];
  test.each(forged)('%s', async (_what, change) => {
    acr = 'urn:two-factors';
    tamper = change;
    await mustFail(signOn());
  });

  test('a code that was used: the way back taken twice', async () => {
    acr = 'urn:two-factors';
    const browser = jar();
    const back = await browser.toCallback();
    const copy = jar();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await browser.visit(back)).location).toBe(`${api.url}/cases`);
    await mustFail(copy.visit(back).then(({ location }) => ({ location, browser: copy })));
  });

  test('the way back taken twice at the same moment: one gets in', async () => {
    acr = 'urn:two-factors';
    const browser = jar();
    const back = await browser.toCallback();
    const copies = Array.from({ length: 6 }, () => {
      const copy = jar();
      for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
      return copy;
    });
    await Promise.all(copies.map((copy) => copy.visit(back)));
    expect(copies.filter((copy) => copy.session() !== null)).toHaveLength(1);
  });

  test('the way back of somebody else, brought to this browser (login CSRF)', async () => {
    acr = 'urn:two-factors';
    const [attacker, victim] = [jar(), jar()];
    const back = await attacker.toCallback();
    await victim.toCallback();
    await mustFail(victim.visit(back).then(({ location }) => ({ location, browser: victim })));
  });

  test('a state nobody gave', async () => {
    const browser = jar();
    const back = new URL(await browser.toCallback());
    back.searchParams.set('state', 'invented');
    await mustFail(browser.visit(back.href).then(({ location }) => ({ location, browser })));
  });

  test('a code of one sign-in under the state of another (code injection, RFC 7636)', async () => {
    acr = 'urn:two-factors';
    const [attacker, victim] = [jar(), jar()];
    const stolen = new URL(await attacker.toCallback()).searchParams.get('code')!;
    const back = new URL(await victim.toCallback());
    back.searchParams.set('code', stolen);
    await mustFail(victim.visit(back.href).then(({ location }) => ({ location, browser: victim })));
  });

  test('an answer that says it comes from another provider (mix-up, RFC 9207)', async () => {
    acr = 'urn:two-factors';
    const browser = jar();
    const back = new URL(await browser.toCallback());
    back.searchParams.set('iss', 'https://elsewhere.example');
    await mustFail(browser.visit(back.href).then(({ location }) => ({ location, browser })));
  });

  test('an answer ten minutes late', async () => {
    acr = 'urn:two-factors';
    const browser = jar();
    const back = await browser.toCallback();
    const now = api.clock.now();
    api.clock.moveTo(new Date(now.getTime() + 11 * 60_000));
    await mustFail(browser.visit(back).then(({ location }) => ({ location, browser })));
    api.clock.moveTo(now);
  });

  test('a refusal of the provider', async () => {
    const browser = jar();
    const back = new URL(await browser.toCallback());
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    await mustFail(browser.visit(back.href).then(({ location }) => ({ location, browser })));
  });

  test('a subject that is linked to nobody, and one whose account is closed', async () => {
    acr = 'urn:two-factors';
    tamper = (claims) => signed({ ...claims, sub: 'a-stranger' });
    await mustFail(signOn());
    const gone = await somebody(api);
    await link(gone, 'who-left');
    await api.orm.em.fork().execute('update account set disabled_at = now() where id = ?', [gone.id]);
    tamper = (claims) => signed({ ...claims, sub: 'who-left' });
    await mustFail(signOn());
  });

  test('a role claimed by the provider gives nothing', async () => {
    acr = 'urn:two-factors';
    tamper = (claims) => signed({ ...claims, acr: 'urn:two-factors', roles: ['SECURITY_ADMIN'], groups: ['admins'] });
    const { browser } = await signOn();
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sid=${browser.session()}` },
      body: JSON.stringify({ query: '{ me { role memberships { role } } }' }),
    });
    expect(await answer.json()).toEqual({ data: { me: { role: 'TEACHER', memberships: [{ role: 'TEACHER' }] } } });
  });
});

describe('signing out at the provider ends the session here (OpenID Connect Back-Channel Logout 1.0)', () => {
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const seconds = () => Math.floor(Date.now() / 1_000);
  const tell = async (token: string) =>
    (
      await fetch(`${api.url}/sign-on/signed-out`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;
  const open = async () => {
    acr = 'urn:two-factors';
    tamper = (claims) => signed({ ...claims, acr: 'urn:two-factors', sid: 'session-there' });
    const { browser } = await signOn();
    return browser.session()!;
  };
  const inside = async (session: string) => {
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sid=${session}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    return ((await answer.json()) as { data: { me: object | null } }).data.me !== null;
  };
  const claims = (more: object = {}) => ({
    iss: idp.issuer,
    aud: CLIENT,
    iat: seconds(),
    jti: crypto.randomUUID(),
    sid: 'session-there',
    events: EVENTS,
    ...more,
  });

  test('a sound token ends it at once; the same token again does nothing', async () => {
    const session = await open();
    expect(await inside(session)).toBe(true);
    const token = await signed(claims());
    expect(await tell(token)).toBe(200);
    expect(await inside(session)).toBe(false);
    const next = await open();
    expect(await tell(token)).toBe(200);
    expect(await inside(next)).toBe(true);
  });

  test.each([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another client', { aud: 'another' }],
    ['that is an ID token', { events: undefined, nonce: 'x' }],
    ['with a nonce', { nonce: 'x' }],
    ['of an hour ago', { iat: Math.floor(Date.now() / 1_000) - 3_600 }],
    ['that names nobody', { sid: undefined }],
    ['without an id', { jti: undefined }],
  ])('a token %s ends nothing', async (_what, more) => {
    const session = await open();
    expect(await tell(await signed(claims(more)))).toBe(400);
    expect(await tell(new UnsecuredJWT(claims()).encode())).toBe(400);
    expect(await inside(session)).toBe(true);
  });
});

test('without settings there is no single sign-on', async () => {
  chooseSignOn(null);
  const browser = jar();
  expect((await browser.visit(`${api.url}/sign-on`)).location).toBe(`${api.url}/sign-in?sign-on=failed`);
  const { data } = await api.nobody.send<{ signInRules: { signOn: string | null } }>('{ signInRules { signOn } }');
  expect(data.signInRules.signOn).toBeNull();
});
