import { outsideTransaction } from '../../platform/db/db.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';
import { choosePassword } from '../passwords/choose-password.js';
import { passwordFits } from '../passwords/hash.js';
import { profileInForce } from '../passwords/profile.js';
import {
  beginSetUp,
  confirmSetUp,
  forgetSecondFactor,
  hasSecondFactor,
  renewRecoveryCodes,
} from '../second-factor/codes.js';
import { giveBack, takeAttempt } from '../sessions/attempts.js';
import { changeToken } from '../sessions/fresh.js';
import { codeMustFit, mustBeSetUp } from './sign-in-steps.js';

/** The signed-in person types the password again. Guessing here is guessing at the door. */
async function passwordMustFit(ctx: Ctx, password: string, field: string): Promise<string> {
  const [account] = (await ctx.em.execute('select username, password_hash as hash from account where id = ?', [
    ctx.actor.accountId,
  ])) as { username: string; hash: string }[];
  if (!account) throw new NotFound();
  const attempt = await takeAttempt(ctx, await profileInForce(ctx.em), account.username, ctx.actor.accountId);
  const hash = attempt.counts ? account.hash : null;
  const fits = await outsideTransaction(ctx.em, () => passwordFits(ctx.keys, hash, password, ctx.client.address));
  if (!fits) throw new Refused('PASSWORD_WRONG', field);
  await giveBack(ctx, attempt);
  return account.username;
}

/** Password, and the code where there is a second factor: the session is fresh again, under a new token. */
export async function confirmIdentity(ctx: Ctx, password: string, code: string | null): Promise<void> {
  const username = await passwordMustFit(ctx, password, 'password');
  const enrolled = await hasSecondFactor(ctx, ctx.actor.accountId);
  if (enrolled && !code) throw new Refused('REQUIRED', 'code');
  if (enrolled) await codeMustFit(ctx, ctx.actor.accountId, username, code ?? '');
  await changeToken(ctx, enrolled ? { freshAt: ctx.now, factorAt: ctx.now } : { freshAt: ctx.now });
  await tell(ctx, 'CONFIRM_IDENTITY');
}

/** Other sessions end: whoever knew the old password is out. */
export async function changePassword(ctx: Ctx, current: string, next: string): Promise<void> {
  await passwordMustFit(ctx, current, 'currentPassword');
  await choosePassword(ctx, ctx.actor.accountId, next, 'newPassword', 'CHANGED');
  await endOthers(ctx);
  await changeToken(ctx, { freshAt: ctx.now });
}

export async function beginSecondFactor(ctx: Ctx, password: string): Promise<{ secret: string; uri: string }> {
  const username = await passwordMustFit(ctx, password, 'password');
  return await beginSetUp(ctx, ctx.actor.accountId, username);
}

export async function confirmSecondFactor(ctx: Ctx, code: string): Promise<string[]> {
  const codes = mustBeSetUp(await confirmSetUp(ctx, ctx.actor.accountId, code));
  await changeToken(ctx, { factorAt: ctx.now });
  await tell(ctx, 'SET_UP_SECOND_FACTOR');
  return codes;
}

export async function newRecoveryCodes(ctx: Ctx, password: string): Promise<string[]> {
  await passwordMustFit(ctx, password, 'password');
  if (!(await hasSecondFactor(ctx, ctx.actor.accountId))) throw new Refused('NO_SECOND_FACTOR', 'password');
  await tell(ctx, 'RENEW_RECOVERY_CODES');
  return await renewRecoveryCodes(ctx, ctx.actor.accountId);
}

/** Only where the rules in force leave it to the holder. */
export async function removeSecondFactor(ctx: Ctx, password: string): Promise<void> {
  const profile = await profileInForce(ctx.em);
  if (profile.secondFactor === 'REQUIRED') throw new Refused('SECOND_FACTOR_REQUIRED', 'password');
  await passwordMustFit(ctx, password, 'password');
  await forgetSecondFactor(ctx, ctx.actor.accountId);
  await tell(ctx, 'REMOVE_SECOND_FACTOR');
}

/** Ends some of one's own sessions, or all but this one. */
export async function endMySessions(ctx: Ctx, ids: readonly string[], others: boolean): Promise<number> {
  if (others) return await endOthers(ctx);
  if (ids.length === 0) throw new Refused('REQUIRED', 'ids');
  ctx.sessionsChange();
  const ended = (await ctx.em.execute(
    `update session set revoked_at = ? where account_id = ? and revoked_at is null and id::text = any(?::text[]) returning id`,
    [ctx.now, ctx.actor.accountId, `{${ids.map((id) => JSON.stringify(id)).join()}}`],
  )) as unknown[];
  if (ended.length === 0) throw new NotFound('ids');
  await tell(ctx, 'END_SESSIONS', { sessions: ended.length });
  return ended.length;
}

async function endOthers(ctx: Ctx): Promise<number> {
  ctx.sessionsChange();
  const ended = (await ctx.em.execute(
    'update session set revoked_at = ? where account_id = ? and revoked_at is null and id_hash <> ? returning id',
    [ctx.now, ctx.actor.accountId, ctx.sessionHash],
  )) as unknown[];
  await tell(ctx, 'END_SESSIONS', { sessions: ended.length });
  return ended.length;
}

async function tell(ctx: Ctx, deed: string, changes: Record<string, unknown> | null = null): Promise<void> {
  await record(ctx, [{ deed, subjectType: 'Account', subjectId: ctx.actor.accountId, changes }]);
}
