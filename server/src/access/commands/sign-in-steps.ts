import { Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import { commitSoFar } from '../../platform/db/db.js';
import type { Ctx } from '../ctx.js';
import { choosePassword } from '../passwords/choose-password.js';
import { profileInForce } from '../passwords/profile.js';
import { beginSetUp, confirmSetUp, spendCode } from '../second-factor/codes.js';
import { giveBack, takeAttempt } from '../sessions/attempts.js';
import { enter, holderOf, open, takeTicket, type Wanting } from '../sessions/enter.js';

/** The second step: a code of the authenticator or from paper. Wrong ones count like wrong passwords. */
export async function signInWithCode(ctx: Ctx, ticket: string, code: string): Promise<Wanting | null> {
  const { username, accountId } = await holderOf(ctx, ticket, 'CODE');
  await codeMustFit(ctx, accountId, username, code);
  const who = await takeTicket(ctx, ticket, 'CODE');
  return await enter(ctx, { ...who, factorAt: ctx.now });
}

/** Takes an attempt, then the code. A right one is used up and gives the attempt back. */
export async function codeMustFit(ctx: Ctx, accountId: string, username: string, code: string): Promise<void> {
  const attempt = await takeAttempt(ctx, await profileInForce(ctx.em), username, accountId);
  const used = attempt.counts ? await spendCode(ctx, accountId, code) : null;
  if (!used) {
    await record(ctx, [
      { deed: 'CODE_FAILED', subjectType: 'Account', subjectId: accountId, changes: { address: ctx.client.address } },
    ]);
    await commitSoFar(ctx.em);
    throw new Refused('CODE_WRONG', 'code');
  }
  await giveBack(ctx, attempt);
  if (used === 'RECOVERY')
    await record(ctx, [{ deed: 'USE_RECOVERY_CODE', subjectType: 'Account', subjectId: accountId }]);
}

/** An expired password is changed on the way in. */
export async function signInWithNewPassword(ctx: Ctx, ticket: string, password: string): Promise<Wanting | null> {
  const { accountId } = await holderOf(ctx, ticket, 'NEW_PASSWORD');
  await choosePassword(ctx, accountId, password, 'newPassword', 'EXPIRED');
  // Taken last: a password that is refused leaves the ticket for another try.
  return await enter(ctx, await takeTicket(ctx, ticket, 'NEW_PASSWORD'));
}

export async function beginSecondFactorAtSignIn(ctx: Ctx, ticket: string): Promise<{ secret: string; uri: string }> {
  const { accountId, username } = await holderOf(ctx, ticket, 'ENROL');
  return await beginSetUp(ctx, accountId, username);
}

/** The set-up code opens the session; it is used with that. */
export async function signInWithSecondFactor(ctx: Ctx, ticket: string, code: string): Promise<string[]> {
  const who = await takeTicket(ctx, ticket, 'ENROL');
  const codes = mustBeSetUp(await confirmSetUp(ctx, who.accountId, code));
  await open(ctx, { ...who, factorAt: ctx.now });
  await record(ctx, [{ deed: 'SET_UP_SECOND_FACTOR', subjectType: 'Account', subjectId: who.accountId }]);
  return codes;
}

export function mustBeSetUp(codes: string[] | 'NOTHING' | 'WRONG'): string[] {
  if (codes === 'NOTHING') throw new Refused('NO_SECOND_FACTOR', 'code');
  if (codes === 'WRONG') throw new Refused('CODE_WRONG', 'code');
  return codes;
}
