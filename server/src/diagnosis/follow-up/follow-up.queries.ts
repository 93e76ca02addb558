import { FOLLOW_UP_ENDS } from '@xingcheng/shared/pathway/national-pathway';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { matchesSearch, reaches } from '../../people/index.js';
import { sealed } from '../../platform/crypto/word.js';
import { readOne, readPage, readRows, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import type { FollowUpCounts, FollowUpDue, FollowUpDuePage, FollowUpType } from './follow-up.types.js';
import { ADVICE } from '../places.js';

export interface FollowUpFilter {
  overdue?: boolean | null;
  until?: string | null;
  from?: string | null;
  areaCode?: string | null;
  search?: string | null;
}

export const FOLLOW_UP_ORDER = orderOf('followUpsDue');
const SOON_DAYS = 30;

/** Every confirmed conclusion that holds today, with the visit owed next: counted from the last one, or from the conclusion. None that would be an adult's. */
export function selectFollowUpsDue(ctx: Ctx, filter: FollowUpFilter): RawBuilder<FollowUpDue> {
  const may = scopeOf(ctx.actor, 'followup.record') !== null;
  const due = sql`case when v.visited_on is null then d.follow_up_due_on else v.next_due_on end`;
  return sql<FollowUpDue>`
    select d.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'm')}, p.area_code) as "areaName", o.name as "organisationName", d.diagnosed_on::text as "diagnosedOn",
      v.visited_on::text as "lastVisitOn", v.progress as "lastProgress", ${due}::text as "dueOn", ${due} < ${ctx.today}::date as overdue, (${may}::boolean and d.organisation_id = ${ctx.actor.organisationId}) as "mayRecord"
    from diagnosis d join person p on p.id = d.person_id join organisation o on o.id = d.organisation_id left join management_area m on m.code = p.area_code
    left join lateral (select f.visited_on, f.progress, f.next_due_on from follow_up f where f.person_id = d.person_id and f.visited_on >= d.diagnosed_on order by f.visited_on desc limit 1) v on true
    where ${reaches(ctx, 'diagnosis.read', 'd.person_id')} and d.outcome = 'CONFIRMED' and d.superseded_on is null
      and ${due} < (p.birth_date + make_interval(years => ${FOLLOW_UP_ENDS.untilYears}))::date
      and not exists (select 1 from diagnosis later where later.person_id = d.person_id and later.superseded_on is null and (later.diagnosed_on, later.id) > (d.diagnosed_on, d.id))
      ${filter.overdue ? sql`and ${due} < ${ctx.today}::date` : sql``}
      ${filter.from ? sql`and ${due} >= ${filter.from}::date` : sql``}
      ${filter.until ? sql`and ${due} <= ${filter.until}::date` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
      ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}`;
}

export function followUpPage(ctx: Ctx, filter: FollowUpFilter, page: PageRequest): Promise<FollowUpDuePage> {
  return readPage(ctx, selectFollowUpsDue(ctx, filter), FOLLOW_UP_ORDER, page);
}

export async function followUpCounts(ctx: Ctx, filter: FollowUpFilter): Promise<FollowUpCounts> {
  const row = await readOne(
    ctx,
    sql<FollowUpCounts>`select (count(*) filter (where q.overdue))::int as overdue, (count(*) filter (where not q.overdue and q."dueOn" <= ${addDays(ctx.today, SOON_DAYS)}))::int as soon, count(*)::int as total
      from (${selectFollowUpsDue(ctx, filter)}) q`,
  );
  return row ?? { overdue: 0, soon: 0, total: 0 };
}

function selectVisits(ctx: Ctx, where: RawBuilder<boolean>): RawBuilder<FollowUpType> {
  return sql<FollowUpType>`
    select f.id, f.person_id as "personId", f.visited_on::text as "visitedOn", f.progress, ${sealed(ADVICE, 'f')} as advice, f.next_due_on::text as "nextDueOn", o.name as "organisationName", a.name as "doctorName"
    from follow_up f join organisation o on o.id = f.organisation_id join account a on a.id = f.doctor_id
    where ${reaches(ctx, 'diagnosis.read', 'f.person_id')} and ${where} order by f.visited_on desc limit 100`;
}

export function personFollowUps(ctx: Ctx, personId: string): Promise<FollowUpType[]> {
  return readRows(ctx, selectVisits(ctx, sql<boolean>`f.person_id = ${personId}`));
}

export function followUpById(ctx: Ctx, id: string): Promise<FollowUpType | null> {
  return readOne(ctx, selectVisits(ctx, sql<boolean>`f.id = ${id}`));
}
