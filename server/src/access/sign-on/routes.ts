import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import * as oidc from 'openid-client';
import { openCell, sealCell } from '../../platform/crypto/cell.js';
import { outsideTransaction } from '../../platform/db/db.js';
import { record } from '../../platform/audit/audit.js';
import { cookieOf } from '../../platform/http/security.js';
import { readBody, type Route } from '../../platform/http/route.js';
import type { Ctx } from '../ctx.js';
import { enter } from '../sessions/enter.js';
import { hashToken } from '../sessions.js';
import { heardSignOut } from './back-channel.js';
import { callbackOf, provider, signOnSettings, type SignOnSettings } from './provider.js';

const COOKIE = 'xc-sign-on';
const MINUTES = 10;
const place = (stateHash: string) => ({ table: 'sign_on_attempt', column: 'verifier_sealed', rowId: stateHash });

/** Only addresses of this site: what follows `?next=` may have been written by anybody. */
const safeNext = (next: string | null): string =>
  next && /^\/(?![/\\])/.test(next) && next.length <= 500 ? next : '/';

function redirect(response: ServerResponse, location: string): () => void {
  return () => {
    response.statusCode = 302;
    response.setHeader('location', location);
    response.setHeader('cache-control', 'no-store');
    response.end();
  };
}

function setCookie(response: ServerResponse, of: SignOnSettings, value: string): void {
  const secure = of.publicUrl.startsWith('https:') ? '; Secure' : '';
  // Lax: the browser comes back from another site and must bring it.
  response.appendHeader(
    'set-cookie',
    `${COOKIE}=${value}; Path=/sign-on; HttpOnly; SameSite=Lax; Max-Age=${value ? MINUTES * 60 : 0}${secure}`,
  );
}

const FAILED = '/sign-in?sign-on=failed';

/** Sends the browser to the provider: code flow, PKCE, state, nonce, all bound to this browser. */
export const beginRoute: Route<Ctx> = {
  method: 'GET',
  path: /^\/sign-on$/,
  rule: 'anyone',
  handle: async (ctx, _request, response, _match, query) => {
    const of = signOnSettings();
    if (!of) return redirect(response, FAILED);
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const browser = randomBytes(32).toString('base64url');
    const stateHash = hashToken(state);
    const config = await outsideTransaction(ctx.em, () => provider(of)).catch((error: unknown) => {
      ctx.log.error({ err: String(error) }, 'single sign-on: the provider does not answer');
      return null;
    });
    if (!config) return redirect(response, FAILED);
    await ctx.em.execute('delete from sign_on_attempt where expires_at < ?', [ctx.now]);
    await ctx.em.execute(
      'insert into sign_on_attempt (state_hash, browser_hash, nonce, verifier_sealed, next, expires_at) values (?, ?, ?, ?, ?, ?)',
      [
        stateHash,
        hashToken(browser),
        nonce,
        sealCell(ctx.keys, place(stateHash), verifier),
        safeNext(query.get('next')),
        new Date(ctx.now.getTime() + MINUTES * 60_000),
      ],
    );
    setCookie(response, of, browser);
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(of),
      scope: 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return redirect(response, address.href);
  },
};

interface Attempt {
  nonce: string;
  sealed: Buffer;
  next: string;
}

/** Takes the browser back. Whatever is wrong ends at the sign-in page with one and the same sentence; the log knows why. */
export const callbackRoute: Route<Ctx> = {
  method: 'GET',
  path: /^\/sign-on\/callback$/,
  rule: 'anyone',
  handle: async (ctx, request, response, _match, query) => {
    const of = signOnSettings();
    if (!of) return redirect(response, FAILED);
    setCookie(response, of, '');
    const stateHash = hashToken(query.get('state') ?? '');
    // Taken before it is used: the same answer of the provider opens nothing twice.
    const [attempt] = (await ctx.em.execute(
      `delete from sign_on_attempt where state_hash = ? and browser_hash = ? and expires_at > ?
       returning nonce, verifier_sealed as sealed, next`,
      [stateHash, hashToken(cookieOf(request, COOKIE) ?? ''), ctx.now],
    )) as Attempt[];
    const fail = async (why: string) => {
      ctx.log.warn({ why }, 'single sign-on refused');
      await record(ctx, [
        {
          deed: 'SIGN_IN_FAILED',
          subjectType: 'Account',
          subjectId: 'unknown',
          changes: { address: ctx.client.address, provider: of.issuer },
        },
      ]);
      return redirect(response, FAILED);
    };
    if (!attempt) return await fail('no such attempt of this browser');
    const claims = await outsideTransaction(ctx.em, () =>
      claimsOf(
        of,
        `?${query.toString()}`,
        query.get('state') ?? '',
        attempt,
        openCell(ctx.keys, place(stateHash), attempt.sealed),
      ),
    ).catch((error: unknown) => String(error instanceof Error ? `${error.name}: ${error.message}` : error));
    if (typeof claims === 'string') return await fail(claims);
    const [who] = (await ctx.em.execute(
      `select a.id as "accountId", a.username,
         (select m.id from membership m where m.account_id = a.id and m.started_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date)
          order by m.created_at, m.id limit 1) as "membershipId"
       from identity_link l join account a on a.id = l.account_id and a.disabled_at is null where l.issuer = ? and l.subject = ?`,
      [ctx.today, ctx.today, of.issuer, claims.sub],
    )) as { accountId: string; username: string; membershipId: string | null }[];
    if (!who?.membershipId) return await fail('the subject is linked to nobody who may come in');
    const strong = claims.acr !== undefined && of.strongAcr.includes(claims.acr);
    const facts = { provider: of.name, providerSubject: claims.sub, providerSession: claims.sid ?? null };
    const { accountId, username, membershipId } = who;
    const wanting = await enter(ctx, {
      accountId,
      username,
      membershipId,
      factorAt: strong ? ctx.now : null,
      facts,
      bySignOn: true,
    });
    if (!wanting) return redirect(response, attempt.next);
    // Behind the hash sign: the ticket is written into no log.
    return redirect(response, `/sign-in?next=${encodeURIComponent(attempt.next)}#${wanting.need}.${wanting.ticket}`);
  },
};

interface Claims {
  sub: string;
  acr?: string;
  sid?: string;
}

/** Exchanges the code; issuer, audience, nonce, signature, times and state are checked by the library on the way. */
async function claimsOf(
  of: SignOnSettings,
  search: string,
  state: string,
  attempt: Attempt,
  verifier: string,
): Promise<Claims> {
  const tokens = await oidc.authorizationCodeGrant(await provider(of), new URL(search, callbackOf(of)), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID token');
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const [acr, sid] = [text(claims['acr']), text(claims['sid'])];
  return { sub: claims.sub, ...(acr ? { acr } : {}), ...(sid ? { sid } : {}) };
}

/** The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
export const signOutRoute: Route<Ctx> = {
  method: 'POST',
  path: /^\/sign-on\/signed-out$/,
  rule: 'anyone',
  handle: async (ctx, request, response) => {
    const of = signOnSettings();
    const form = new URLSearchParams((await readBody(request, 16_384)).toString('utf8'));
    const heard = of ? await heardSignOut(ctx, of, form.get('logout_token') ?? '') : false;
    return () => {
      response.statusCode = heard ? 200 : 400;
      response.setHeader('cache-control', 'no-store');
      response.end();
    };
  },
};
