import { LockMode } from '@mikro-orm/core';
import { requireVersion } from '../../platform/graphql/version.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { found } from '../policy.js';

/** Closes or reopens an account. Its sessions end at once. */
export async function setAccountDisabled(
  ctx: Ctx,
  input: { id: string; version: number; disabled: boolean },
): Promise<void> {
  const account = found(await ctx.em.findOne(Account, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  requireVersion(account, input.version, { disabledAt: input.disabled ? ctx.now.toISOString() : null });
  if (account.id === ctx.actor.accountId) throw new Refused('NOT_ALLOWED', 'id');
  account.disabledAt = input.disabled ? ctx.now : null;
  ctx.sessionsChange();
  if (input.disabled)
    await ctx.em.execute('update session set revoked_at = ? where account_id = ? and revoked_at is null', [
      ctx.now,
      account.id,
    ]);
}
