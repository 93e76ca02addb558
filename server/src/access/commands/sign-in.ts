import { commitSoFar, outsideTransaction } from '../../platform/db/db.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';
import { hashPassword, isOutdated, passwordFits } from '../passwords/hash.js';
import { profileInForce } from '../passwords/profile.js';
import { giveBack, takeAttempt } from '../sessions/attempts.js';
import { enter, type Wanting } from '../sessions/enter.js';

interface Known {
  id: string;
  hash: string;
  membershipId: string | null;
  closed: boolean;
}

/**
 * Opens a session, or says what is still wanting. An unknown name, a wrong password, a locked name, a closed account and
 * one without a post get the same answer after the same work.
 */
export async function signIn(ctx: Ctx, typed: string, password: string): Promise<Wanting | null> {
  const username = typed.normalize('NFKC').trim().toLowerCase();
  const profile = await profileInForce(ctx.em);
  const account = await find(ctx, username);
  const attempt = await takeAttempt(ctx, profile, username, account?.id ?? null);
  const usable = account && attempt.counts && !account.closed && account.membershipId ? account.hash : null;
  const fits = await outsideTransaction(ctx.em, () => passwordFits(ctx.keys, usable, password, ctx.client.address));
  if (!fits || !account?.membershipId) {
    await record(ctx, [
      {
        deed: 'SIGN_IN_FAILED',
        subjectType: 'Account',
        subjectId: account?.id ?? 'unknown',
        changes: { address: ctx.client.address, waiting: !attempt.counts },
      },
    ]);
    await commitSoFar(ctx.em);
    throw new Refused('SIGN_IN_FAILED');
  }
  await giveBack(ctx, attempt);
  if (isOutdated(account.hash)) await rehash(ctx, account.id, password);
  const { id: accountId, membershipId } = account;
  return await enter(ctx, { accountId, membershipId, username, factorAt: null });
}

async function find(ctx: Ctx, username: string): Promise<Known | null> {
  const [row] = (await ctx.em.execute(
    `select a.id, a.password_hash as hash, a.disabled_at is not null or a.service as closed,
       (select m.id from membership m where m.account_id = a.id and m.started_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date)
        order by m.created_at, m.id limit 1) as "membershipId"
     from account a where a.username = ?`,
    [ctx.today, ctx.today, username],
  )) as Known[];
  return row ?? null;
}

/** The figures of the hash have become stronger since: now the password is at hand. */
async function rehash(ctx: Ctx, id: string, password: string): Promise<void> {
  const hashed = await outsideTransaction(ctx.em, () => hashPassword(ctx.keys, password, ctx.client.address));
  await ctx.em.execute('update account set password_hash = ? where id = ?', [hashed, id]);
}
