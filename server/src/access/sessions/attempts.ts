import type { SignInProfile } from '@xingcheng/shared/access/sign-in-profiles';
import { blindIndex } from '../../platform/crypto/blind-index.js';
import { commitSoFar } from '../../platform/db/db.js';
import type { Ctx } from '../ctx.js';
import { networkOf } from './networks.js';

const MINUTE = 60_000;

/** A place in the row of attempts, taken before the password is looked at. */
export interface Attempt {
  readonly keys: readonly { key: string; failures: number }[];
  /** Neither the name nor the network has to wait: the password counts. Otherwise the work is done and the answer is no. */
  readonly counts: boolean;
}

const nameKey = (ctx: Ctx, username: string) => `n:${blindIndex(ctx.keys, 'sign-in-name', username).toString('hex')}`;

/**
 * Counts the attempt before it is judged, and commits that: a hundred guesses at once are a hundred attempts, not one.
 * A right password gives its place back. Names nobody has are counted and locked like any other.
 */
export async function takeAttempt(
  ctx: Ctx,
  profile: SignInProfile,
  username: string,
  accountId: string | null,
): Promise<Attempt> {
  const name = { key: nameKey(ctx, username), minutes: profile.lockMinutes, wait: nameWait(profile), accountId };
  const net = { key: `a:${networkOf(ctx.client.address)}`, minutes: 60, wait: networkWait(profile), accountId: null };
  const keys: { key: string; failures: number }[] = [];
  let counts = true;
  for (const one of [name, net]) {
    const [row] = (await ctx.em.execute(
      `insert into sign_in_counter as c (key, failures, last_at, blocked_until, account_id) values (?, 1, ?, null, ?)
       on conflict (key) do update set account_id = excluded.account_id,
         failures = case when c.blocked_until > excluded.last_at then c.failures when c.last_at < ? then 1 else c.failures + 1 end,
         last_at = case when c.blocked_until > excluded.last_at then c.last_at else excluded.last_at end
       returning failures, blocked_until > ? as blocked`,
      [one.key, ctx.now, one.accountId, new Date(ctx.now.getTime() - one.minutes * MINUTE), ctx.now],
    )) as { failures: number; blocked: boolean | null }[];
    if (!row || row.blocked) {
      counts = false;
      continue;
    }
    keys.push({ key: one.key, failures: row.failures });
    const seconds = one.wait(row.failures);
    const until = seconds === 0 ? null : new Date(ctx.now.getTime() + seconds * 1_000);
    await ctx.em.execute('update sign_in_counter set blocked_until = ? where key = ?', [until, one.key]);
  }
  await commitSoFar(ctx.em);
  return { keys, counts };
}

/** The attempt was a right one: it leaves no trace, unless others came after it. */
export async function giveBack(ctx: Ctx, { keys }: Attempt): Promise<void> {
  for (const { key, failures } of keys)
    await ctx.em.execute(
      `update sign_in_counter set blocked_until = case when failures = ? then null else blocked_until end,
         failures = greatest(failures - 1, 0) where key = ?`,
      [failures, key],
    );
}

/** Somebody is in: the failures before it are forgotten. Also what an administrator does to unlock. */
export async function forgetFailures(ctx: Ctx, username: string): Promise<void> {
  await ctx.em.execute('delete from sign_in_counter where key = ?', [nameKey(ctx, username)]);
}

/** Seconds a name must wait after this many failures: a little, twice as much, twice as much, then the lock. */
const nameWait = (profile: SignInProfile) => (failures: number) => {
  if (failures >= profile.lockAfter) return profile.lockMinutes * 60;
  return failures < profile.delayFrom ? 0 : profile.delaySeconds * 2 ** (failures - profile.delayFrom);
};

const LONGEST = 900;

const networkWait = (profile: SignInProfile) => (failures: number) =>
  failures < profile.networkFailures ? 0 : Math.min(2 ** Math.min(failures - profile.networkFailures, 20), LONGEST);
