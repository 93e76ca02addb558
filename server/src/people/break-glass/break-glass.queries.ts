import { GLASS_RULES } from '@xingcheng/shared/access/glass';
import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Ctx } from '../../access/index.js';
import { readOne, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import type { GlassGrantPage, GlassGrantType, MyGlass } from './break-glass.types.js';
import { sealed } from '../../platform/crypto/word.js';
import { GLASS_REASON, GLASS_VERDICT } from '../places.js';

export const GLASS_ORDER = orderOf('glassGrants');

export interface GlassFilter {
  state?: string | null;
  accountName?: string | null;
}

const isOver = (ctx: Ctx) => sql<boolean>`(g.ended_at is not null or g.expires_at <= ${ctx.now})`;
const isOpen = (ctx: Ctx) => sql<boolean>`(g.ended_at is null and g.expires_at > ${ctx.now})`;
/** Nobody has looked at it, and the last day for that has passed. */
const isOverdue = (ctx: Ctx) =>
  sql<boolean>`(g.reviewed_at is null and g.review_due_on < ${ctx.today}::date and ${isOver(ctx)})`;

/** One's own, or those of others for whoever reviews. */
const seen = (ctx: Ctx): RawBuilder<boolean> =>
  scopeOf(ctx.actor, 'glass.review') ? sql<boolean>`true` : sql<boolean>`g.account_id = ${ctx.actor.accountId}`;

export function selectGrants(ctx: Ctx, filter: GlassFilter & { id?: string; openTo?: string }) {
  const state = sql`case when g.reviewed_at is not null then 'REVIEWED' when ${isOpen(ctx)} then 'OPEN' when ${isOverdue(ctx)} then 'OVERDUE' else 'TO_REVIEW' end`;
  const name = filter.accountName?.trim();
  return sql<GlassGrantType>`
    select g.id, g.person_id as "personId", a.name as "accountName", g.role, o.name as "organisationName", g.reason, ${sealed(GLASS_REASON, 'g')} as "reasonNote",
      g.granted_at as "grantedAt", g.expires_at as "expiresAt", g.ended_at as "endedAt", ${state} as state,
      (select count(*)::int from audit_event e where e.grant_id = g.id) as events,
      g.review_due_on::text as "reviewDueOn", g.reviewed_at as "reviewedAt", r.name as "reviewedByName", g.verdict, ${sealed(GLASS_VERDICT, 'g')} as "verdictNote", g.version
    from break_glass_grant g join account a on a.id = g.account_id join organisation o on o.id = g.organisation_id
      left join account r on r.id = g.reviewed_by
    where ${seen(ctx)}
      ${filter.id ? sql`and g.id::text = ${filter.id}` : sql``}
      ${filter.openTo ? sql`and g.account_id = ${filter.openTo} and ${isOpen(ctx)}` : sql``}
      ${filter.state ? sql`and ${state} = ${filter.state}` : sql``}
      ${name ? sql`and starts_with(a.name, ${name})` : sql``}`;
}

export const grantPage = (ctx: Ctx, filter: GlassFilter, page: PageRequest): Promise<GlassGrantPage> =>
  readPage(ctx, selectGrants(ctx, filter), GLASS_ORDER, page);

export const grantById = (ctx: Ctx, id: string): Promise<GlassGrantType | null> =>
  readOne(ctx, selectGrants(ctx, { id }));

export async function myGlass(ctx: Ctx): Promise<MyGlass> {
  const { accountId } = ctx.actor;
  const [open, overdue] = await Promise.all([
    readOne(ctx, selectGrants(ctx, { openTo: accountId })),
    overdueOf(ctx, accountId),
  ]);
  const secondsLeft = open ? Math.ceil((new Date(open.expiresAt).getTime() - ctx.now.getTime()) / 1_000) : 0;
  return { open, secondsLeft, overdue, rules: { ...GLASS_RULES } };
}

export async function overdueOf(ctx: Ctx, accountId: string): Promise<number> {
  const row = await readOne(
    ctx,
    sql<{ count: number }>`
      select count(*)::int as count from break_glass_grant g where g.account_id = ${accountId} and ${isOverdue(ctx)}`,
  );
  return row?.count ?? 0;
}
