import { createHash, randomBytes } from 'node:crypto';
import type { SignInNeed } from '@xingcheng/shared/codes/sign-in-need';
import { record } from '../../platform/audit/audit.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { Ctx } from '../ctx.js';
import { daysLeft, profileInForce } from '../passwords/profile.js';
import { hasSecondFactor } from '../second-factor/codes.js';
import { openSession, type SessionFacts } from '../sessions.js';
import { forgetFailures } from './attempts.js';

const TICKET_MINUTES = 10;

/** What is still wanting, with the ticket for it; null when the session is open. */
export interface Wanting {
  __typename: 'SignInStep';
  need: SignInNeed;
  ticket: string;
  expiresAt: Date;
}

export interface Entering {
  accountId: string;
  membershipId: string;
  username: string;
  factorAt: Date | null;
  facts?: SessionFacts;
  /** Came by single sign-on: the own password was not used and may be of any age. */
  bySignOn?: boolean;
}

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

/** Lets somebody in whose password (and code) were right, unless the rules in force ask for one thing more. */
export async function enter(ctx: Ctx, who: Entering): Promise<Wanting | null> {
  const profile = await profileInForce(ctx.em);
  const [account] = (await ctx.em.execute('select password_changed_at as "changedAt" from account where id = ?', [
    who.accountId,
  ])) as { changedAt: Date | null }[];
  const enrolled = await hasSecondFactor(ctx, who.accountId);
  // The code before the new password: whoever found an old password must not choose the next one.
  if (enrolled && !who.factorAt) return await wait(ctx, who, 'CODE');
  const left = daysLeft(profile, account?.changedAt ?? null, ctx.now);
  if (!who.bySignOn && left !== null && left <= 0) return await wait(ctx, who, 'NEW_PASSWORD');
  if (!enrolled && !who.factorAt && profile.secondFactor === 'REQUIRED') return await wait(ctx, who, 'ENROL');
  await open(ctx, who);
  return null;
}

async function wait(ctx: Ctx, who: Entering, need: SignInNeed): Promise<Wanting> {
  const ticket = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + TICKET_MINUTES * 60_000);
  await ctx.em.execute('delete from sign_in_ticket where expires_at < ?', [ctx.now]);
  await ctx.em.execute(
    'insert into sign_in_ticket (id_hash, account_id, membership_id, need, factor_at, expires_at) values (?, ?, ?, ?, ?, ?)',
    [hashOf(ticket), who.accountId, who.membershipId, need, who.factorAt, expiresAt],
  );
  return { __typename: 'SignInStep', need, ticket, expiresAt };
}

/** Opens the session, in this transaction. Failures before it are forgotten. */
export async function open(ctx: Ctx, who: Entering): Promise<void> {
  const [post] = (await ctx.em.execute(
    'select m.organisation_id as organisation, m.role from membership m where m.id = ?',
    [who.membershipId],
  )) as { organisation: string; role: string }[];
  // Changed in place: the audit trail and Apollo's copy of the context hold the same object.
  Object.assign(ctx.who, {
    accountId: who.accountId,
    organisationId: post?.organisation ?? null,
    role: post?.role ?? null,
    system: null,
  });
  await forgetFailures(ctx, who.username);
  const { address, device } = ctx.client;
  const facts = { address, device, freshAt: ctx.now, factorAt: who.factorAt, ...who.facts };
  ctx.setSession(await openSession(ctx.em, who.accountId, who.membershipId, ctx.now, facts));
  await record(ctx, [
    {
      deed: 'SIGN_IN',
      subjectType: 'Account',
      subjectId: who.accountId,
      changes: { address, secondFactor: who.factorAt !== null, provider: who.facts?.provider ?? null },
    },
  ]);
}

/** Takes a ticket, once: the next step gets a new one, a refused step gives it back with its rollback. */
export async function takeTicket(ctx: Ctx, ticket: string, need: SignInNeed): Promise<Entering> {
  const who = await holderOf(ctx, ticket, need);
  const taken = (await ctx.em.execute('delete from sign_in_ticket where id_hash = ? returning id_hash', [
    hashOf(ticket),
  ])) as unknown[];
  if (taken.length === 0) throw new Refused('SIGN_IN_TICKET_OVER', 'ticket');
  return who;
}

/** Whose ticket it is, without taking it. The account and the post must still hold. */
export async function holderOf(ctx: Ctx, ticket: string, need: SignInNeed): Promise<Entering> {
  const [row] = (await ctx.em.execute(
    `select t.account_id as "accountId", t.membership_id as "membershipId", t.factor_at as "factorAt", a.username
     from sign_in_ticket t join account a on a.id = t.account_id and a.disabled_at is null
     join membership m on m.id = t.membership_id and (m.ended_on is null or m.ended_on > ?::date)
     where t.id_hash = ? and t.need = ? and t.expires_at > ?`,
    [ctx.today, hashOf(ticket), need, ctx.now],
  )) as Entering[];
  if (!row) throw new Refused('SIGN_IN_TICKET_OVER', 'ticket');
  return row;
}
