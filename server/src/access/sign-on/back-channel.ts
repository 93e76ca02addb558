import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { outsideTransaction } from '../../platform/db/db.js';
import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';
import { provider, type SignOnSettings } from './provider.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const sets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** Ends the sessions a sound logout token names. False when it is not sound; a second one of the same id does nothing. */
export async function heardSignOut(ctx: Ctx, of: SignOnSettings, token: string): Promise<boolean> {
  const claims = await outsideTransaction(ctx.em, () => soundClaims(of, token)).catch((error: unknown) => {
    ctx.log.warn({ why: String(error) }, 'sign-out of the provider refused');
    return null;
  });
  if (!claims) return false;
  const first = (await ctx.em.execute(
    'insert into provider_sign_out (token_id, expires_at) values (?, ?) on conflict do nothing returning token_id',
    [claims.jti, new Date(ctx.now.getTime() + 86_400_000)],
  )) as unknown[];
  if (first.length === 0) return true;
  const ended = (await ctx.em.execute(
    `update session set revoked_at = ? where provider = ? and revoked_at is null
     and case when ?::text is not null then provider_session = ? else provider_subject = ? end returning account_id as account`,
    [ctx.now, of.name, claims.sid, claims.sid, claims.sub],
  )) as { account: string }[];
  await record(
    ctx,
    [...new Set(ended.map((one) => one.account))].map((subjectId) => ({
      deed: 'END_SESSIONS',
      subjectType: 'Account',
      subjectId,
      changes: { provider: of.name },
    })),
  );
  return true;
}

interface SignOutClaims {
  jti: string;
  sid: string | null;
  sub: string | null;
}

async function soundClaims(of: SignOnSettings, token: string): Promise<SignOutClaims> {
  const { jwks_uri: address, issuer } = (await provider(of)).serverMetadata();
  if (!address) throw new Error('the provider publishes no keys');
  const keys = sets.get(address) ?? createRemoteJWKSet(new URL(address));
  sets.set(address, keys);
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: of.clientId,
    maxTokenAge: '5 min',
    clockTolerance: 30,
    requiredClaims: ['jti', 'iat', 'events'],
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  });
  const { sid = null, sub = null } = payload as JWTPayload & { sid?: string };
  const events = payload['events'] as Record<string, unknown> | null;
  // An ID token is signed by the same key and must not pass for a sign-out.
  if (typeof events !== 'object' || !events?.[EVENT] || 'nonce' in payload) throw new Error('not a logout token');
  if (!sid && !sub) throw new Error('names nobody');
  return { jti: payload.jti ?? '', sid, sub };
}
