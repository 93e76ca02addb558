import { LockMode } from '@mikro-orm/core';
import { Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { passwordFits } from '../passwords.js';
import { openSession } from '../sessions.js';

const TRIES = 5;
const LOCK_MINUTES = 30;

/** Opens a session, or answers the same for an unknown name, a wrong password, a lock and a disabled account. */
export async function signIn(ctx: Ctx, username: string, password: string): Promise<void> {
  const account = await ctx.em.findOne(
    Account,
    { username: username.trim().toLowerCase() },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const open = account && !account.disabledAt && !(account.lockedUntil && account.lockedUntil > ctx.now);
  const fits = await passwordFits(open ? account.passwordHash : null, password);
  if (!account || !fits) {
    if (account && open) await countFailure(ctx, account);
    throw new Refused('SIGN_IN_FAILED');
  }
  const membership = await ctx.em.findOne(
    Membership,
    { account, startedOn: { $lte: ctx.today }, $or: [{ endedOn: null }, { endedOn: { $gt: ctx.today } }] },
    { orderBy: { createdAt: 'asc' } },
  );
  if (!membership) throw new Refused('SIGN_IN_FAILED');
  account.failedSignIns = 0;
  account.lockedUntil = null;
  // Changed in place: the audit trail and Apollo's copy of the context hold the same object.
  Object.assign(ctx.who, {
    accountId: account.id,
    organisationId: membership.organisationId,
    role: membership.role,
    system: null,
  });
  ctx.setSession(await openSession(ctx.em, account.id, membership.id, ctx.now));
  await record(ctx, [{ deed: 'SIGN_IN', subjectType: 'Account', subjectId: account.id }]);
}

/** Counted outside the request's transaction, which the refusal rolls back. */
async function countFailure(ctx: Ctx, account: Account): Promise<void> {
  const locks = account.failedSignIns + 1 >= TRIES;
  const until = locks ? new Date(ctx.now.getTime() + LOCK_MINUTES * 60_000) : null;
  const { id } = account;
  ctx.afterRollback(async (em) => {
    await em.execute('update account set failed_sign_ins = ?, locked_until = ? where id = ?', [
      locks ? 0 : account.failedSignIns + 1,
      until,
      id,
    ]);
  });
}
