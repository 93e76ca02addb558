import { actionsOf } from '@xingcheng/shared/access/matrix';
import { sql } from 'kysely';
import { isCityWide, scopeOf } from './actor.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import type { AccountPage, AccountType, AuditEventPage, AuditEventType, Me, MembershipType } from './access.types.js';
import type { Ctx } from './ctx.js';

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
    sql<{ name: string; language: string }>`select name, language from account where id = ${ctx.who.accountId}`,
  );
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
    abilities: actionsOf(current.role as never),
    memberships,
    now: ctx.now,
  };
}

const accounts = (where = sql``) => sql<AccountType>`
  select a.id, a.username, a.name, a.disabled_at as "disabledAt", a.version,
    (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt",
    coalesce((select string_agg(m.role || ' · ' || o.name, '；' order by o.name) from membership m join organisation o on o.id = m.organisation_id where m.account_id = a.id), '') as roles
  from account a ${where}`;

/** A district sees whoever holds a post in it; a city-wide reader sees every account. */
function accountReach({ actor }: Ctx) {
  if (scopeOf(actor, 'account.read') === 'city' || isCityWide(actor)) return sql<boolean>`true`;
  return sql<boolean>`exists (select 1 from membership m join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and o.area_code = ${actor.areaCode})`;
}

export interface AccountFilter {
  search?: string | null;
  disabled?: boolean | null;
}

export function accountPage(ctx: Ctx, filter: AccountFilter, page: PageRequest): Promise<AccountPage> {
  const search = filter.search?.trim();
  return readPage(
    ctx,
    accounts(sql`where ${accountReach(ctx)}
      ${search ? sql`and (a.username like ${`${search.toLowerCase()}%`} or a.name like ${`${search}%`})` : sql``}
      ${filter.disabled === true ? sql`and a.disabled_at is not null` : sql``}
      ${filter.disabled === false ? sql`and a.disabled_at is null` : sql``}`),
    [{ column: 'username', dir: 'asc' }],
    page,
  );
}

export function accountById(ctx: Ctx, id: string): Promise<AccountType | null> {
  return readOne(ctx, accounts(sql`where a.id = ${id}`));
}

export interface AuditFilter {
  deed?: string | null;
  accountName?: string | null;
  subjectId?: string | null;
  from?: string | null;
  to?: string | null;
}

/** A record, or a person with every record that was merged into theirs: what was seen and done under those ids is theirs. */
const isAbout = (id: string) => sql<boolean>`(e.subject_id = ${id} or e.person_id::text = ${id} or e.person_id in (
    select m.merged_id from person_merge m where m.survivor_id::text = ${id} and m.state = 'MERGED'))`;

/** The audit trail holds who looked at whom, not what they saw: names of persons are not joined in. */
export function auditPage(ctx: Ctx, filter: AuditFilter, page: PageRequest): Promise<AuditEventPage> {
  return readPage(
    ctx,
    sql<AuditEventType>`
      select e.id, e.at, a.name as "accountName", e.role, o.name as "organisationName", e.system, e.deed, e.subject_type as "subjectType",
        e.subject_id as "subjectId", e.changes, e.purpose, e.request_id as "requestId"
      from audit_event e left join account a on a.id = e.account_id left join organisation o on o.id = e.organisation_id
      where true
      ${filter.deed ? sql`and e.deed = ${filter.deed}` : sql``}
      ${filter.accountName ? sql`and a.name like ${`${filter.accountName}%`}` : sql``}
      ${filter.subjectId ? sql`and ${isAbout(filter.subjectId)}` : sql``}
      ${filter.from ? sql`and e.at >= ${filter.from}::date` : sql``}
      ${filter.to ? sql`and e.at < ${filter.to}::date + 1` : sql``}`,
    [{ column: 'id', dir: 'desc' }],
    page,
  );
}
