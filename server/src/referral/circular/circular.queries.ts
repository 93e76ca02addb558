import { sql, type RawBuilder } from 'kysely';
import { isCityWide, type Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { reaches } from '../../people/index.js';
import { beyond } from '../../platform/db/beyond.js';
import { readOne, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import type { CircularPage, CircularRowPage, CircularRowType, CircularType } from './circular.types.js';

export interface CircularFilter {
  id?: string;
  areaCode?: string | null;
  from?: string | null;
  to?: string | null;
}
export interface CircularRowFilter {
  circularId?: string;
  clock?: string | null;
  service?: string | null;
  unmoved?: boolean | null;
}

export const CIRCULAR_ORDER = orderOf('circulars');
export const CIRCULAR_ROW_ORDER = orderOf('circularRows');

/** Why a row of the circular stays when its person has moved away; the name does not. */
export const NAMELESS = 'a circular keeps its rows and loses the names of who moved away';

/** A district's supervisors read the circulars of their district; the city reads all. */
const mine = (ctx: Ctx): RawBuilder<boolean> =>
  isCityWide(ctx.actor) ? sql<boolean>`true` : sql<boolean>`c.area_code = ${ctx.actor.areaCode}`;

export function selectCirculars(ctx: Ctx, filter: CircularFilter): RawBuilder<CircularType> {
  return sql<CircularType>`
    select c.id, c.area_code as "areaCode", coalesce(${areaName(ctx, 'm')}, c.area_code) as "areaName", c.week_of::text as "weekOf", c.drawn_up_on::text as "drawnUpOn", o.name as "issuerName",
      c.booking, c.attending, c.booking + c.attending as total, c.clock_version as "clockVersion"
    from circular c join organisation o on o.id = c.issuer_id left join management_area m on m.code = c.area_code
    where ${mine(ctx)}
      ${filter.id ? sql`and c.id = ${filter.id}` : sql``}
      ${filter.areaCode ? sql`and c.area_code = ${filter.areaCode}` : sql``}
      ${filter.from ? sql`and c.week_of >= ${filter.from}::date` : sql``}
      ${filter.to ? sql`and c.week_of <= ${filter.to}::date` : sql``}`;
}

export function selectCircularRows(ctx: Ctx, filter: CircularRowFilter): RawBuilder<CircularRowType> {
  const near = reaches(ctx, 'referral.circular', 'p.id');
  return sql<CircularRowType>`
    select w.id, w.referral_id as "referralId", case when ${near} then p.name else left(p.name, 1) || '**' end as "personName", case when ${near} then p.birth_date::text end as "birthDate", case when ${near} then p.id end as "personId",
      w.service, w.status, r.status as "statusNow", w.from_name as "fromName", w.to_name as "toName", w.clock, w.due_on::text as "dueOn", w.sent_on::text as "sentOn", w.overdue_days as "overdueDays"
    from circular_row w join circular c on c.id = w.circular_id join person p on p.id = w.person_id join referral r on r.id = w.referral_id
    where ${mine(ctx)} and w.circular_id = ${filter.circularId ?? null}::uuid
      ${filter.clock ? sql`and w.clock = ${filter.clock}` : sql``}
      ${filter.service ? sql`and w.service = ${filter.service}` : sql``}
      ${filter.unmoved ? sql`and r.status = w.status` : sql``}`;
}

export function circularPage(ctx: Ctx, filter: CircularFilter, page: PageRequest): Promise<CircularPage> {
  return readPage(ctx, selectCirculars(ctx, filter), CIRCULAR_ORDER, page);
}

export function circularById(ctx: Ctx, id: string): Promise<CircularType | null> {
  return readOne(ctx, selectCirculars(ctx, { id }));
}

export function circularRowPage(ctx: Ctx, filter: CircularRowFilter, page: PageRequest): Promise<CircularRowPage> {
  return readPage(beyond(ctx, NAMELESS), selectCircularRows(ctx, filter), CIRCULAR_ROW_ORDER, page);
}
