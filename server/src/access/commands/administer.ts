import { randomBytes } from 'node:crypto';
import { isProfileKey } from '@xingcheng/shared/access/sign-in-profiles';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { choosePassword } from '../passwords/choose-password.js';
import { RecoveryLink } from '../passwords/recovery-link.entity.js';
import { SignInSetting } from '../passwords/sign-in-setting.entity.js';
import { found } from '../policy.js';
import { giveRole } from '../roles/roles.js';
import { forgetSecondFactor } from '../second-factor/codes.js';
import { forgetFailures } from '../sessions/attempts.js';
import { requireFreshSignIn } from '../sessions/fresh.js';
import { hashToken } from '../sessions.js';
import { FRESH_MINUTES } from '../tokens/service-tokens.js';

const LINK_HOURS = 24;

interface NewAccount {
  username: string;
  name: string;
  organisationId: string;
  role: string;
}

/** Opens an account without a password: its holder chooses one by a one-time link. */
export async function openAccount(ctx: Ctx, input: NewAccount): Promise<string> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  const username = input.username.trim().toLowerCase();
  if (!/^[a-z][a-z\d.-]{2,59}$/.test(username)) throw new Refused('USERNAME_INVALID', 'username');
  const taken = (await ctx.em.execute('select 1 from account where username = ?', [username])) as unknown[];
  if (taken.length > 0) throw new Refused('USERNAME_TAKEN', 'username');
  const account = ctx.em.create(Account, { username, name: input.name.trim(), passwordHash: 'none' });
  await ctx.em.flush();
  await giveRole(ctx, account, input);
  return account.id;
}

export async function unlockAccount(ctx: Ctx, id: string): Promise<void> {
  const { username } = await somebody(ctx, id);
  await forgetFailures(ctx, username);
  await record(ctx, [{ deed: 'UNLOCK', subjectType: 'Account', subjectId: id }]);
}

/** A link by which the holder chooses a password once, within a day. Earlier links of the account end. */
export async function issueRecoveryLink(
  ctx: Ctx,
  input: { id: string; reason: string; resetsSecondFactor: boolean },
): Promise<{ path: string; expiresAt: Date }> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  const account = await somebody(ctx, input.id);
  if (account.id === ctx.actor.accountId) throw new Refused('OWN_ROLE', 'id');
  if (!input.reason.trim()) throw new Refused('REASON_REQUIRED', 'reason');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + LINK_HOURS * 3_600_000);
  await ctx.em.execute(
    'update recovery_link set expires_at = ? where account_id = ? and used_at is null and expires_at > ?',
    [ctx.now, account.id, ctx.now],
  );
  ctx.em.create(RecoveryLink, {
    account: ctx.em.getReference(Account, account.id),
    tokenHash: hashToken(token),
    issuedBy: ctx.actor.accountId,
    reason: input.reason.trim(),
    resetsSecondFactor: input.resetsSecondFactor,
    expiresAt,
  });
  await ctx.em.flush();
  // After the hash sign: no server and no proxy on the way writes it into a log.
  return { path: `/recover#${token}`, expiresAt };
}

/** The holder of the link chooses a password. The link, every session and every lock of the account end. */
export async function useRecoveryLink(ctx: Ctx, token: string, password: string): Promise<void> {
  const [link] = (await ctx.em.execute(
    `select l.id, l.account_id as "accountId", a.username, l.resets_second_factor as resets from recovery_link l
     join account a on a.id = l.account_id and a.disabled_at is null
     where l.token_hash = ? and l.used_at is null and l.expires_at > ?`,
    [hashToken(token), ctx.now],
  )) as { id: string; accountId: string; username: string; resets: boolean }[];
  if (!link) throw new Refused('LINK_OVER', 'token');
  await choosePassword(ctx, link.accountId, password, 'newPassword', 'RECOVERED');
  const used = (await ctx.em.execute(
    'update recovery_link set used_at = ?, version = version + 1 where id = ? and used_at is null returning id',
    [ctx.now, link.id],
  )) as unknown[];
  if (used.length === 0) throw new Refused('LINK_OVER', 'token');
  if (link.resets) await forgetSecondFactor(ctx, link.accountId);
  await forgetFailures(ctx, link.username);
  ctx.sessionsChange();
  await ctx.em.execute('update session set revoked_at = ? where account_id = ? and revoked_at is null', [
    ctx.now,
    link.accountId,
  ]);
  await record(ctx, [
    {
      deed: 'USE_RECOVERY_LINK',
      subjectType: 'Account',
      subjectId: link.accountId,
      changes: { address: ctx.client.address, secondFactorReset: link.resets },
    },
  ]);
}

/** Ends every session of an account, or of everybody in an organisation, but never the one that asks. */
export async function endSessions(
  ctx: Ctx,
  of: { accountId: string | null; organisationId: string | null; reason: string },
): Promise<number> {
  if ((of.accountId === null) === (of.organisationId === null)) throw new Refused('REQUIRED', 'accountId');
  if (!of.reason.trim()) throw new Refused('REASON_REQUIRED', 'reason');
  const known = (await ctx.em.execute(
    of.accountId ? 'select 1 from account where id::text = ?' : 'select 1 from organisation where id::text = ?',
    [of.accountId ?? of.organisationId],
  )) as unknown[];
  if (known.length === 0) throw new NotFound(of.accountId ? 'accountId' : 'organisationId');
  ctx.sessionsChange();
  const ended = (await ctx.em.execute(
    `update session s set revoked_at = ? from membership m
     where m.id = s.membership_id and s.revoked_at is null and s.id_hash <> ? and ${of.accountId ? 's.account_id' : 'm.organisation_id'} = ?
     returning s.id`,
    [ctx.now, ctx.sessionHash, of.accountId ?? of.organisationId],
  )) as unknown[];
  await record(ctx, [
    {
      deed: 'END_SESSIONS',
      subjectType: of.accountId ? 'Account' : 'Organisation',
      subjectId: of.accountId ?? of.organisationId ?? '',
      changes: { sessions: ended.length },
      purpose: of.reason.trim(),
    },
  ]);
  return ended.length;
}

/** The rules for passwords and second factors, from the next sign-in on. */
export async function chooseProfile(ctx: Ctx, input: { profile: string; reason: string }): Promise<void> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  if (!isProfileKey(input.profile)) throw new Refused('INVALID_VALUE', 'profile');
  if (input.profile === 'demonstration') throw new Refused('PROFILE_FOR_DEMONSTRATION', 'profile');
  if (!input.reason.trim()) throw new Refused('REASON_REQUIRED', 'reason');
  ctx.em.create(SignInSetting, { profile: input.profile, chosenAt: ctx.now, reason: input.reason.trim() });
  await ctx.em.flush();
}

async function somebody(ctx: Ctx, id: string): Promise<{ id: string; username: string }> {
  const [row] = (await ctx.em.execute('select id, username from account where id::text = ? and not service', [id])) as {
    id: string;
    username: string;
  }[];
  return found(row);
}
