import { randomBytes } from 'node:crypto';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { RecoveryLink } from '../passwords/recovery-link.entity.js';
import { hashToken } from '../sessions.js';

const USERNAME = 'security';
const HOURS = 24;

/**
 * The way into an empty house: a security administrator who has no password yet, and the one-time link for it. As long
 * as nobody has used one, every start gives a new link; afterwards none.
 */
export async function firstAccount(ctx: Ctx, organisationId: string): Promise<string | null> {
  const [state] = (await ctx.em.execute(
    'select count(*)::int as accounts, count(password_changed_at)::int as entered from account where not service',
  )) as { accounts: number; entered: number }[];
  if (!state || state.entered > 0 || state.accounts > 1) return null;
  let account = await ctx.em.findOne(Account, { username: USERNAME });
  if (!account) {
    account = ctx.em.create(Account, { username: USERNAME, name: '安全管理员', passwordHash: 'none' });
    ctx.em.create(Membership, { account, organisationId, role: 'SECURITY_ADMIN', startedOn: ctx.today });
    await ctx.em.flush();
  }
  await ctx.em.execute('update recovery_link set expires_at = ? where account_id = ? and used_at is null', [
    ctx.now,
    account.id,
  ]);
  const token = randomBytes(32).toString('base64url');
  ctx.em.create(RecoveryLink, {
    account,
    tokenHash: hashToken(token),
    issuedBy: account.id,
    reason: 'first account of an empty installation',
    resetsSecondFactor: false,
    expiresAt: new Date(ctx.now.getTime() + HOURS * 3_600_000),
  });
  return `/recover#${token}`;
}
