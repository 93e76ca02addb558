import { LockMode } from '@mikro-orm/core';
import { goTogether } from '@xingcheng/shared/access/roles';
import { Role } from '@xingcheng/shared/codes/role';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { Account } from '../account.entity.js';
import { found } from '../policy.js';
import { requireFreshSignIn } from '../sessions/fresh.js';
import { FRESH_MINUTES } from '../tokens/service-tokens.js';

interface Grant {
  accountId: string;
  organisationId: string;
  role: string;
}

/** Gives an account a role in an organisation. Never one's own, never two duties that exclude each other. */
export async function grantRole(ctx: Ctx, input: Grant): Promise<void> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  // Locked: two grants at once cannot each miss the other.
  const account = found(
    await ctx.em.findOne(Account, { id: input.accountId, service: false }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    'accountId',
  );
  if (account.id === ctx.actor.accountId) throw new Refused('OWN_ROLE', 'accountId');
  await giveRole(ctx, account, input);
}

/** The same for an account that is only being opened. */
export async function giveRole(ctx: Ctx, account: Account, input: Omit<Grant, 'accountId'>): Promise<void> {
  if (!Object.hasOwn(Role, input.role)) throw new Refused('INVALID_VALUE', 'role');
  const role = input.role as Role;
  const [place] = (await ctx.em.execute('select name from organisation where id::text = ?', [
    input.organisationId,
  ])) as {
    name: string;
  }[];
  found(place, 'organisationId');
  const held = await ctx.em.find(Membership, { account });
  const running = held.filter((one) => !one.endedOn || one.endedOn > ctx.today);
  if (running.some((one) => !goTogether(one.role, role))) throw new Refused('ROLE_CONFLICT', 'role');
  const before = held.find((one) => one.organisationId === input.organisationId && one.role === role);
  if (before && running.includes(before)) throw new Refused('ROLE_HELD', 'role');
  if (before) Object.assign(before, { endedOn: null, startedOn: ctx.today });
  else ctx.em.create(Membership, { account, organisationId: input.organisationId, role, startedOn: ctx.today });
  await record(ctx, [
    {
      deed: 'GRANT_ROLE',
      subjectType: 'Account',
      subjectId: account.id,
      changes: { role, organisation: place?.name ?? '' },
    },
  ]);
}

/** Takes a role from tomorrow's point of view at once: the next request in it is refused. */
export async function endRole(ctx: Ctx, input: { id: string; version: number }): Promise<string> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  const membership = await lockedMembership(ctx, input.id);
  requireVersion(membership, input.version, { endedOn: ctx.today });
  if (membership.account.id === ctx.actor.accountId) throw new Refused('OWN_ROLE', 'id');
  membership.endedOn = ctx.today;
  ctx.sessionsChange();
  await ctx.em.execute('update session set revoked_at = ? where membership_id = ? and revoked_at is null', [
    ctx.now,
    membership.id,
  ]);
  await record(ctx, [
    { deed: 'END_ROLE', subjectType: 'Account', subjectId: membership.account.id, changes: { role: membership.role } },
  ]);
  return membership.account.id;
}

export async function lockedMembership(ctx: Ctx, id: string): Promise<Membership> {
  return found(
    await ctx.em.findOne(Membership, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['account'] }),
  );
}
