import { actionsOf } from '@xingcheng/shared/access/matrix';
import { ROLES_WITH_MINORS } from '@xingcheng/shared/access/roles';
import { SESSION_LIMITS } from '@xingcheng/shared/access/sign-in-profiles';
import { sql } from 'kysely';
import { isCityWide, scopeOf } from './actor.js';
import { beyond } from '../platform/db/beyond.js';
import { orderOf } from '../platform/graphql/order.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import type { AccountPage, AccountType, AuditEventPage, AuditEventType, Me, MembershipType } from './access.types.js';
import type {
  AccountDetail,
  MySignIn,
  OpenSession,
  PostType,
  ServiceTokenPage,
  ServiceTokenType,
  SignInRules,
} from './accounts.types.js';
import type { Ctx } from './ctx.js';
import { daysLeft, profileInForce } from './passwords/profile.js';
import { linkedSubject } from './sign-on/linked.js';
import { signOnName } from './sign-on/provider.js';
import { isUuid } from '../platform/uuid.js';

export async function me(ctx: Ctx): Promise<Me | null> {
  if (!ctx.who.accountId) return null;
  const memberships = await readRows(
    ctx,
    sql<MembershipType>`
    select m.id, m.role, json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'areaCode', o.area_code) as organisation
    from membership m join organisation o on o.id = m.organisation_id
    where m.account_id = ${ctx.who.accountId} and (m.ended_on is null or m.ended_on > ${ctx.today}::date)
    order by o.name, m.role`,
  );
  const account = await readOne(
    ctx,
    sql<{ name: string; language: string; changedAt: Date | null }>`
      select name, language, password_changed_at as "changedAt" from account where id = ${ctx.who.accountId}`,
  );
  const profile = await profileInForce(ctx.em);
  const left = account && daysLeft(profile, account.changedAt, ctx.now);
  const current = memberships.find(
    (one) => one.organisation.id === ctx.who.organisationId && one.role === ctx.who.role,
  );
  if (!account || !current) return null;
  return {
    id: ctx.who.accountId,
    name: account.name,
    language: account.language,
    role: current.role,
    organisation: current.organisation,
    abilities: actionsOf(current.role as never).filter((one) => ctx.actorOrNull?.scopes?.includes(one) ?? true),
    memberships,
    now: ctx.now,
    passwordDaysLeft: left !== null && left <= profile.warnDays ? Math.max(left, 0) : null,
  };
}

/** The one row of an account; what it is locked by and what it lacks are worked out here, never stored twice. */
const accounts = (ctx: Ctx, where = sql``) => sql<AccountType>`
  select a.id, a.username, a.name, a.disabled_at as "disabledAt", a.version, a.service, a.password_changed_at as "passwordChangedAt",
    (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt",
    (select max(c.blocked_until) from sign_in_counter c where c.account_id = a.id and c.blocked_until > ${ctx.now}) as "lockedUntil",
    (select f.confirmed_at from second_factor f where f.account_id = a.id) as "secondFactorSince",
    checked.due::text as "checkDueOn", coalesce(checked.meets and (checked.due is null or checked.due < ${ctx.today}::date), false) as "checkOverdue",
    coalesce((select string_agg(m.role || ' · ' || o.name, '；' order by o.name) from membership m join organisation o on o.id = m.organisation_id
      where m.account_id = a.id and (m.ended_on is null or m.ended_on > ${ctx.today}::date)), '') as roles
  from account a
  cross join lateral (select max(m.check_due_on) as due, count(*) > 0 as meets from membership m
    where m.account_id = a.id and m.role = any(${[...ROLES_WITH_MINORS]}) and (m.ended_on is null or m.ended_on > ${ctx.today}::date)) checked
  ${where}`;

/** A district sees whoever holds a post in it; a city-wide reader sees every account. */
function accountReach({ actor }: Ctx) {
  if (scopeOf(actor, 'account.read') === 'city' || isCityWide(actor)) return sql<boolean>`true`;
  return sql<boolean>`exists (select 1 from membership m join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and o.area_code = ${actor.areaCode})`;
}

export interface AccountFilter {
  search?: string | null;
  disabled?: boolean | null;
  locked?: boolean | null;
  checkOverdue?: boolean | null;
}

export function accountPage(ctx: Ctx, filter: AccountFilter, page: PageRequest): Promise<AccountPage> {
  const search = filter.search?.trim();
  return readPage(
    ctx,
    accounts(
      ctx,
      sql`where ${accountReach(ctx)} and not a.service
      ${search ? sql`and (a.username like ${`${search.toLowerCase()}%`} or a.name like ${`${search}%`})` : sql``}
      ${filter.disabled === true ? sql`and a.disabled_at is not null` : sql``}
      ${filter.disabled === false ? sql`and a.disabled_at is null` : sql``}
      ${filter.locked ? sql`and exists (select 1 from sign_in_counter c where c.account_id = a.id and c.blocked_until > ${ctx.now})` : sql``}
      ${filter.checkOverdue ? sql`and checked.meets and (checked.due is null or checked.due < ${ctx.today}::date)` : sql``}`,
    ),
    orderOf('accounts'),
    page,
  );
}

export function accountById(ctx: Ctx, id: string): Promise<AccountType | null> {
  return readOne(ctx, accounts(ctx, sql`where a.id::text = ${id} and ${accountReach(ctx)}`));
}

/** One account with its posts and open sessions: what an administrator decides by. */
export async function accountDetail(ctx: Ctx, id: string): Promise<AccountDetail | null> {
  const account = await accountById(ctx, id);
  if (!account) return null;
  const links = scopeOf(ctx.actor, 'account.change') !== null;
  const [posts, sessions, subject] = await Promise.all([
    readRows(
      ctx,
      sql<PostType>`
      select m.id, m.role, o.id as "organisationId", o.name as "organisationName", m.started_on::text as "startedOn", m.ended_on::text as "endedOn",
        m.checked_on::text as "checkedOn", m.check_due_on::text as "checkDueOn", m.role = any(${[...ROLES_WITH_MINORS]}) as "meetsMinors", m.version
      from membership m join organisation o on o.id = m.organisation_id where m.account_id = ${account.id}
      order by m.ended_on is not null, o.name, m.role`,
    ),
    sessionsOf(ctx, account.id),
    links ? linkedSubject(ctx, account.id) : null,
  ]);
  return { id: account.id, account, posts, sessions, linkedSubject: subject };
}

/** Sessions that would still be let in now. */
export function sessionsOf(ctx: Ctx, accountId: string): Promise<OpenSession[]> {
  const idle = new Date(ctx.now.getTime() - SESSION_LIMITS.idleMinutes * 60_000);
  return readRows(
    ctx,
    sql<OpenSession>`
    select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.address, s.device,
      s.factor_at is not null as "secondFactor", s.provider, m.role, o.name as "organisationName", s.id_hash = ${ctx.sessionHash ?? ''} as current
    from session s join membership m on m.id = s.membership_id join organisation o on o.id = m.organisation_id
    where s.account_id = ${accountId} and s.revoked_at is null and s.expires_at > ${ctx.now} and s.last_seen_at > ${idle}
    order by s.last_seen_at desc, s.id limit 100`,
  );
}

export async function mySignIn(ctx: Ctx): Promise<MySignIn> {
  const id = ctx.actor.accountId;
  const profile = await profileInForce(ctx.em);
  const row = await readOne(
    ctx,
    sql<{ username: string; changedAt: Date | null; since: Date | null; codes: number }>`
    select a.username, a.password_changed_at as "changedAt",
      (select f.confirmed_at from second_factor f where f.account_id = a.id) as since,
      (select count(*)::int from recovery_code r where r.account_id = a.id and r.used_at is null) as codes
    from account a where a.id = ${id}`,
  );
  return {
    username: row?.username ?? '',
    passwordChangedAt: row?.changedAt ?? null,
    passwordDaysLeft: daysLeft(profile, row?.changedAt ?? null, ctx.now),
    secondFactorSince: row?.since ?? null,
    recoveryCodesLeft: row?.codes ?? 0,
    sessions: await sessionsOf(ctx, id),
    linkedSubject: await linkedSubject(ctx, id),
  };
}

export async function signInRules(ctx: Ctx): Promise<SignInRules> {
  const profile = await profileInForce(ctx.em);
  return {
    ...SESSION_LIMITS,
    ...profile,
    profile: profile.key,
    demonstration: profile.key === 'demonstration',
    signOn: signOnName(),
  };
}

const tokens = (ctx: Ctx) => sql<ServiceTokenType>`
  select t.id, t.name, t.token_hint as hint, m.role, o.name as "organisationName", t.scopes, t.networks, t.created_at as "createdAt",
    t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt", i.name as "issuedByName",
    case when t.revoked_at is not null then 'REVOKED' when t.expires_at <= ${ctx.now} then 'EXPIRED' else 'ACTIVE' end as state
  from service_token t join membership m on m.id = t.membership_id join organisation o on o.id = m.organisation_id
  left join account i on i.id = t.issued_by`;

export function serviceTokenPage(ctx: Ctx, page: PageRequest): Promise<ServiceTokenPage> {
  return readPage(ctx, tokens(ctx), orderOf('serviceTokens'), page);
}

export interface AuditFilter {
  deed?: string | null;
  accountName?: string | null;
  subjectId?: string | null;
  personId?: string | null;
  from?: string | null;
  to?: string | null;
}

/** A person with every record that was merged into theirs: what was seen and done under those ids is theirs, also on a list of many. */
const isOfPerson = (id: string) => {
  const known = isUuid(id) ? id : null;
  const ids = sql`array(select ${known}::uuid union all select m.merged_id from person_merge m where m.survivor_id = ${known}::uuid and m.state = 'MERGED')`;
  return sql<boolean>`(e.person_id = any(${ids}) or e.shown && ${ids})`;
};
const isAbout = (id: string) => sql<boolean>`(e.subject_id = ${id} or ${isOfPerson(id)})`;

/** The person's records have gone: what older events still say in words is in the chain, and is not shown any more. */
const isDisposed = sql<boolean>`(e.deed <> 'DISPOSE' and exists (select 1 from deletion_certificate gone where gone.person_id = e.person_id))`;

/** The audit trail holds who looked at whom, not what they saw: names of persons are not joined in. */
export function auditPage(ctx: Ctx, filter: AuditFilter, page: PageRequest): Promise<AuditEventPage> {
  return readPage(
    beyond(ctx, 'the trail of a merged record is found from the one that stayed, by ids alone'),
    sql<AuditEventType>`
      select e.id, e.at, a.name as "accountName", e.role, o.name as "organisationName", e.system, e.deed, e.subject_type as "subjectType",
        e.subject_id as "subjectId", case when ${isDisposed} then null else e.changes end as changes, case when ${isDisposed} then null else e.purpose end as purpose, e.request_id as "requestId", e.person_id as "personId", e.address, e.device, e.session, s.seq::int as "sealedAs"
      from audit_event e left join account a on a.id = e.account_id left join organisation o on o.id = e.organisation_id
        left join audit_seal s on s.event_id = e.id
      where true
      ${filter.deed ? sql`and e.deed = ${filter.deed}` : sql``}
      ${filter.accountName ? sql`and a.name like ${`${filter.accountName}%`}` : sql``}
      ${filter.subjectId ? sql`and ${isAbout(filter.subjectId)}` : sql``}
      ${filter.personId ? sql`and ${isOfPerson(filter.personId)}` : sql``}
      ${filter.from ? sql`and e.at >= ${filter.from}::date` : sql``}
      ${filter.to ? sql`and e.at < ${filter.to}::date + 1` : sql``}`,
    orderOf('auditEvents'),
    page,
  );
}
