import { CONSENT_AGES } from '@xingcheng/shared/consent/consent-ages';
import type { RetentionCategory } from '@xingcheng/shared/codes/retention-category';
import { scheduleOn } from '@xingcheng/shared/retention/schedule';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { beyond } from '../platform/db/beyond.js';
import { reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { RetentionDuePage, RetentionDueType, RetentionHoldType } from './retention.types.js';
import { sealed } from '../platform/crypto/word.js';
import { HOLD_NOTE, LIFT_NOTE } from './places.js';

/** Longest overdue first. */
export const DUE_ORDER = orderOf('retentionDue');

export interface RetentionFilter {
  personId?: string | null;
  held?: boolean | null;
}

/** From when each kind of record counts for `p`: its last day, or null where there is none of it. */
const STARTS: Record<RetentionCategory, RawBuilder<string | null>> = {
  MENTAL_MEDICAL: sql`(select max(d.diagnosed_on) from diagnosis d where d.person_id = p.id)`,
  OUTPATIENT: sql`(select max(t.held_on) from therapy_session t where t.person_id = p.id)`,
  SHARING: sql`(select max(coalesce(r.result_on, r.sent_on)) from referral r where r.person_id = p.id)`,
  SCHOOLING: sql`(select greatest(max(coalesce(x.ended_on, 'infinity'::date)), (p.birth_date + make_interval(years => ${CONSENT_AGES.ofAgeYears}::int))::date) from placement x where x.person_id = p.id having count(*) > 0)`,
  RESIDENCE: sql`(select max(coalesce(s.ended_on, 'infinity'::date)) from stay s where s.person_id = p.id)`,
  SCREENING_ONLY: sql`(select max(s.screened_on) from screening s where s.person_id = p.id and not exists (select 1 from case_file f where f.person_id = p.id))`,
  REFUSAL: sql`greatest((select max(c.ends_on) from campaign_consent k join campaign c on c.id = k.campaign_id where k.person_id = p.id and k.outcome = 'REFUSED'),
    (select max(k.answered_on) from consent k where k.person_id = p.id and k.purpose = 'SCREENING' and k.outcome = 'REFUSED'))`,
  // This house pays nothing and keeps no voucher; the rule stands in the schedule (\`keptHere\`).
  SUBSIDY_VOUCHER: sql`null::date`,
};

const holdStands = (ctx: Ctx) =>
  sql`exists (select 1 from retention_hold h where h.person_id = p.id and h.lifted_on is null and (h.until is null or h.until > ${ctx.today}::date))`;

/**
 * Persons nobody has to do with any more and whose longest applicable time is over. A hold keeps a person on the list and out of
 * what is due. Nothing is deleted by this.
 */
export function selectDue(ctx: Ctx, filter: RetentionFilter) {
  const narrowed = sql<boolean>`${reaches(ctx, 'retention.read', 'p.id', 'p.area_code')} ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${typeof filter.held === 'boolean' ? sql`and ${holdStands(ctx)} = ${filter.held}` : sql``}`;
  return dueWhere(ctx, narrowed);
}

/** What the schedule says of one person, whoever asks; null while nothing is due. Who asks must have asked for reach. */
export const dueOf = (ctx: Ctx, personId: string) =>
  readOne(
    beyond(ctx, 'whether anybody still works with the person is asked of everybody'),
    dueWhere(ctx, sql<boolean>`p.id = ${personId}::uuid`),
  );

function dueWhere(ctx: Ctx, narrowed: RawBuilder<boolean>) {
  const kinds = scheduleOn(ctx.today).map(
    ({ category, years }) =>
      sql`select ${category}::text as category, ((${STARTS[category]}) + make_interval(years => ${years}::int))::date as until`,
  );
  // First whom nobody works with any more, who are few; `offset 0` keeps the planner from working out the times of a whole city before.
  const left = sql`select p.* from person p where ${narrowed}
      and not exists (select 1 from case_file f where f.person_id = p.id and f.status = 'OPEN')
      and not exists (select 1 from involvement i where i.person_id = p.id and (i.ended_on is null or i.ended_on > ${ctx.today}::date)) offset 0`;
  return sql<RetentionDueType & { areaCode: string }>`
    select p.id, p.name as "personName", p.birth_date::text as "birthDate", p.area_code as "areaCode", k.category, k.until::text as "keptUntil", ${holdStands(ctx)} as held,
      (select d.status from disposal d where d.person_id = p.id and d.status in ('PROPOSED', 'APPROVED')) as "disposalStatus"
    from (${left}) p cross join lateral (select * from (${sql.join(kinds, sql` union all `)}) every_kind where until is not null order by until desc, category limit 1) k
    where k.until <= ${ctx.today}::date`;
}

export function duePage(ctx: Ctx, filter: RetentionFilter, page: PageRequest): Promise<RetentionDuePage> {
  return readPage(ctx, selectDue(ctx, filter), DUE_ORDER, page);
}

/** Holds of a person, those that stand first. */
export function holdsOf(ctx: Ctx, personId: string): Promise<RetentionHoldType[]> {
  return readRows(
    ctx,
    sql<RetentionHoldType>`
    select h.id, h.reason, ${sealed(HOLD_NOTE, 'h')} as note, h.placed_on::text as "placedOn", a.name as "placedByName", h.until::text as until, h.lifted_on::text as "liftedOn", ${sealed(LIFT_NOTE, 'h')} as "liftNote",
      h.lifted_on is null and (h.until is null or h.until > ${ctx.today}::date) as stands, h.version
    from retention_hold h join person p on p.id = h.person_id left join account a on a.id = h.placed_by
    where h.person_id = ${personId} and ${reaches(ctx, 'retention.read', 'p.id', 'p.area_code')} order by stands desc, h.placed_on desc, h.id`,
  );
}
