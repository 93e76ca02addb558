import { sql, type RawBuilder } from 'kysely';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { matchesSearch, reaches } from '../people/index.js';
import { ANNOUNCED_THROUGH, workingDaysUntil } from '../platform/calendar/working-days.js';
import { beyond } from '../platform/db/beyond.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { REFERRAL_CLOCK } from './referral-rules.data.js';
import { referralMachine } from './referral.machine.js';
import { mayMove } from './referral.policy.js';
import { clocksOf } from './clocks.js';
import { DUE } from './due.js';
import { seesResult } from './sees-result.js';
import { nextMoves, stepsOf } from './way.queries.js';
import type { ReferralCount, ReferralDetail, ReferralPage, ReferralRule, ReferralType } from './referral.types.js';
import { sealed } from '../platform/crypto/word.js';
import { ANSWER_NOTE, NOTE, RESULT_NOTE } from './places.js';

export interface ReferralFilter {
  id?: string;
  direction?: 'IN' | 'OUT' | null;
  statuses?: string[] | null;
  service?: string | null;
  overdue?: boolean | null;
  personId?: string | null;
  areaCode?: string | null;
  search?: string | null;
}

/** What is owed first, longest due on top; then what is open and owes nothing; then what has ended, the newest first. */
export const REFERRAL_ORDER = orderOf('referrals');

type Row = Omit<ReferralType, 'openMoves' | 'daysLeft' | 'clocks'> & { rank: number; sortOn: string };

/** Mine is what my organisation sends or receives; a supervisor's is the district's. A draft is the sender's alone. */
function sides(ctx: Ctx): RawBuilder<boolean> {
  const { organisationId } = ctx.actor;
  const scope = scopeOf(ctx.actor, 'referral.read');
  const supervises = scope === 'district' || scope === 'city';
  return sql<boolean>`(r.from_organisation_id = ${organisationId} or (r.status <> 'DRAFT' and (r.to_organisation_id = ${organisationId} ${supervises ? sql`or true` : sql``})))`;
}

function select(ctx: Ctx, filter: ReferralFilter, reach: RawBuilder<boolean>): RawBuilder<Row> {
  const here = ctx.actor.organisationId;
  return sql<Row>`
    select x.*, case when x.seen then x.result_code end as result, case when x.seen then x.result_text end as "resultNote", x.result_code is not null and not x.seen as "resultHidden" from (
      select r.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName",
        f.id as "fromOrganisationId", f.name as "fromName", t.id as "toOrganisationId", t.name as "toName", r.service, r.reason, r.urgency, ${sealed(NOTE, 'r')} as note, r.status, r.sent_on::text as "sentOn",
        r.answer_due_on::text as "answerDueOn", r.answered_on::text as "answeredOn", r.attend_due_on::text as "attendDueOn", r.appointment_on::text as "appointmentOn", r.booked_on::text as "bookedOn", r.attended_on::text as "attendedOn",
        (${DUE})::text as "dueOn", coalesce((${DUE}) < ${ctx.today}::date, false) as overdue, case when ${DUE} is not null then 0 when r.status in ('RESULT_WRITTEN', 'DECLINED', 'REROUTED', 'CLOSED') then 2 else 1 end as rank,
        case when r.status in ('RESULT_WRITTEN', 'DECLINED', 'REROUTED', 'CLOSED') then (date '2000-01-01' + (date '2200-01-01' - r.drafted_on))::text else coalesce(${DUE}, r.drafted_on)::text end as "sortOn", r.decline_reason as "declineReason", r.lost_reason as "lostReason",
        ${sealed(ANSWER_NOTE, 'r')} as "answerNote", h.name as "dutyHolderName", r.result as result_code, ${sealed(RESULT_NOTE, 'r')} as result_text, r.result_on::text as "resultOn", ${seesResult(ctx)} as seen,
        r.rerouted_from_id as "reroutedFromId", r.version
      from referral r join person p on p.id = r.person_id join organisation f on f.id = r.from_organisation_id join organisation t on t.id = r.to_organisation_id
      left join organisation h on h.id = r.duty_holder_id left join management_area a on a.code = p.area_code
      where ${reach} and ${sides(ctx)}
        ${filter.id ? sql`and r.id = ${filter.id}` : sql``}
        ${filter.direction === 'IN' ? sql`and r.to_organisation_id = ${here} and r.status <> 'DRAFT'` : sql``}
        ${filter.direction === 'OUT' ? sql`and r.from_organisation_id = ${here}` : sql``}
        ${filter.statuses?.length ? sql`and r.status = any(${filter.statuses})` : sql``}
        ${filter.service ? sql`and r.service = ${filter.service}` : sql``}
        ${filter.personId ? sql`and r.person_id = ${filter.personId}` : sql``}
        ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
        ${filter.overdue ? sql`and (${DUE}) < ${ctx.today}::date` : sql``}
        ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}
    ) x`;
}

export function selectReferrals(ctx: Ctx, filter: ReferralFilter): RawBuilder<Row> {
  return select(ctx, filter, reaches(ctx, 'referral.read', 'r.person_id'));
}

function complete(ctx: Ctx, { sortOn: _sortOn, rank: _rank, ...row }: Row): ReferralType {
  const facts = { sentOn: row.sentOn, appointmentOn: row.appointmentOn, attendedOn: row.attendedOn, hasResult: true };
  return {
    ...row,
    clocks: clocksOf(ctx.today, row),
    daysLeft: row.dueOn ? workingDaysUntil(ctx.today, row.dueOn) : null,
    openMoves: openMoves(referralMachine, row.status as ReferralStatus, facts, (move) => mayMove(ctx.actor, move, row)),
  };
}

export async function referralPage(ctx: Ctx, filter: ReferralFilter, page: PageRequest): Promise<ReferralPage> {
  const found = await readPage(ctx, selectReferrals(ctx, filter), REFERRAL_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => complete(ctx, row)) };
}

/** After a move of one's own: a receiver who declined lets go of the person, and still sees what it just did. */
export async function referralJustMoved(ctx: Ctx, id: string): Promise<ReferralType | null> {
  const row = await readOne(beyond(ctx, 'its own deed, shown back'), select(ctx, { id }, sql<boolean>`true`));
  return row && complete(ctx, row);
}

/** One referral and the ones before and after it. Reading is audited. */
export async function referralDetail(ctx: Ctx, id: string): Promise<ReferralDetail | null> {
  const row = await readOne(ctx, selectReferrals(ctx, { id }));
  if (!row) return null;
  const chain = await readRows(
    ctx,
    sql<Row>`
    with recursive line as (
      select r.id, r.rerouted_from_id from referral r where r.id = ${id}
      union select r.id, r.rerouted_from_id from referral r join line on r.id = line.rerouted_from_id or r.rerouted_from_id = line.id
    ) select q.* from (${selectReferrals(ctx, { personId: row.personId })}) q where q.id in (select line.id from line) and q.id <> ${id} order by q.id`,
  );
  return {
    referral: complete(ctx, row),
    chain: chain.map((one) => complete(ctx, one)),
    steps: await stepsOf(ctx, id),
    nextMoves: nextMoves(ctx, row),
  };
}

/** Counts per status of the list with the same filter. */
export function referralCounts(ctx: Ctx, filter: ReferralFilter): Promise<ReferralCount[]> {
  return readRows(
    ctx,
    sql<ReferralCount>`
    select q.status, count(*)::int as count, (count(*) filter (where q.overdue))::int as overdue from (${selectReferrals(ctx, filter)}) q group by q.status order by q.status`,
  );
}

/** The row within reach, without the record's chain and way. */
export async function referralJustRead(ctx: Ctx, id: string): Promise<Pick<ReferralType, 'personName'> | null> {
  return await readOne(ctx, selectReferrals(ctx, { id }));
}

export function referralRule(): ReferralRule {
  const { answerWorkingDays, ...rule } = REFERRAL_CLOCK;
  return {
    ...rule,
    bookRoutine: answerWorkingDays.ROUTINE,
    bookSoon: answerWorkingDays.SOON,
    bookAtOnce: answerWorkingDays.AT_ONCE,
    calendarThrough: ANNOUNCED_THROUGH,
  };
}
