import { sql, type RawBuilder } from 'kysely';
import { SCREENING_DUTIES } from '@xingcheng/shared/codes/task-kind';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { reachedByGlass, readsOnly, scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { canReach, livingId, matchesSearch, reaches } from '../people/index.js';
import { asks } from '../platform/graphql/asked.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import type { CaseDetail, CasePage, CaseRow, HandoverType, StageEntryType, TeamMemberType } from './casefile.types.js';
import { handoverMachine } from './handover.machine.js';
import { sealed } from '../platform/crypto/word.js';
import { HANDOVER_REASON } from './places.js';

export interface CaseFilter {
  search?: string | null;
  areaCode?: string | null;
  stage?: string | null;
  status?: string | null;
  mine?: boolean | null;
  withoutOwner?: boolean | null;
  overdue?: boolean | null;
}

export const CASE_ORDER = orderOf('cases');

/**
 * From the cards; the person's own row is asked only where the search needs what a card does not repeat. Names are looked up
 * for the rows of the page alone, and the order is that of an index: hence no joins, and the day as a date and not as text.
 */
export function selectCases(ctx: Ctx, filter: CaseFilter & { personId?: string }) {
  const search = filter.search?.trim();
  const told = resultTold(ctx);
  // A step that follows from a result tells the result.
  const nextSeen = sql<boolean>`(not (k.next_task = any(${[...SCREENING_DUTIES]}::text[])) or (${seesScreening(ctx)} and ${told}))`;
  const nextShown = (column: string) => sql`case when ${nextSeen} then ${sql.ref(`k.${column}`)} end`;
  return sql<CaseRow>`
    select k.person_id as id, k.case_file_id as "caseFileId", k.number, k.name, k.sex, k.birth_date::text as "birthDate", k.area_code as "areaCode",
      coalesce((select ${areaName(ctx, 'a')} from management_area a where a.code = k.area_code), k.area_code) as "areaName", k.status, k.stages,
      ${asks(ctx, 'ownerOrganisation') ? sql`(select o.name from organisation o where o.id = k.owner_organisation_id)` : sql`null`} as "ownerOrganisation",
      (select w.name from account w where w.id = k.owner_account_id) as "ownerName",
      k.opened_on as "openedOn", ${nextShown('next_due_on')}::text as "nextDueOn", ${nextShown('next_task')} as "nextTask", (select h.name from account h where h.id = k.coach_account_id) as "coachName",
      case when ${seesScreening(ctx)} then k.screened_on::text end as "screenedOn", case when ${seesScreening(ctx)} and ${told} then k.outcome end as outcome, k.version
    from case_card k
    where ${namesUs(ctx)} ${reaches(ctx, 'case.read', 'k.person_id', 'k.area_code')}
      ${filter.personId ? sql`and k.person_id = ${filter.personId}` : sql``}
      ${search ? sql`and (k.number = ${search} or exists (select 1 from person p where p.id = k.person_id and ${matchesSearch(ctx, search)}))` : sql``}
      ${filter.areaCode ? sql`and k.area_code = ${filter.areaCode}` : sql``}
      ${filter.status ? sql`and k.status = ${filter.status}` : sql``}
      ${filter.stage ? sql`and ${filter.stage} = any(k.stages)` : sql``}
      ${filter.mine ? sql`and (k.owner_account_id = ${ctx.actor.accountId} or exists (select 1 from involvement i where i.person_id = k.person_id and i.account_id = ${ctx.actor.accountId} and i.ended_on is null))` : sql``}
      ${filter.withoutOwner ? sql`and k.owner_account_id is null` : sql``}
      ${filter.overdue ? sql`and k.next_due_on < ${ctx.today}::date and ${nextSeen}` : sql``}`;
}

/** The result reaches the guardian first: until then it is on nobody's card but of those who screen. */
const resultTold = (ctx: Ctx) =>
  seesUntold(ctx.actor.role, ctx.today) ? sql<boolean>`true` : sql<boolean>`k.result_told`;

/** A hint for the plan, never the permission: who is reached as an organisation is on cards that name it. */
const namesUs = (ctx: Ctx): RawBuilder<unknown> =>
  scopeOf(ctx.actor, 'case.read') === 'organisation' && reachedByGlass(ctx.actor, 'case.read', ctx.now).length === 0
    ? sql`k.organisations @> array[${ctx.actor.organisationId}]::uuid[] and`
    : sql``;

/** A case one may open does not open its screenings: a teacher sees neither day nor outcome. */
function seesScreening(ctx: Ctx) {
  return scopeOf(ctx.actor, 'screening.read') === scopeOf(ctx.actor, 'case.read')
    ? sql<boolean>`true`
    : reaches(ctx, 'screening.read', 'k.person_id', 'k.area_code');
}

export function casePage(ctx: Ctx, filter: CaseFilter, page: PageRequest): Promise<CasePage> {
  return readPage(ctx, selectCases(ctx, filter), CASE_ORDER, page);
}

/** The head of a case page; the id of a record that was merged leads to the survivor; null when the person is absent or out of reach. */
export async function caseDetail(ctx: Ctx, asked: string): Promise<CaseDetail | null> {
  const personId = await livingId(ctx, asked);
  if (!(await canReach(ctx, 'case.read', personId))) return null;
  const [caseFile, stages, team, handovers] = await Promise.all([
    readOne(ctx, selectCases(ctx, { personId })),
    stagesOf(ctx, personId),
    teamOf(ctx, personId),
    handoversWhere(ctx, sql`c.person_id = ${personId}`),
  ]);
  const reading = readsOnly(ctx.actor, personId, ctx.now);
  const may = (action: Parameters<typeof scopeOf>[1]) => !reading && scopeOf(ctx.actor, action) !== null;
  const isOpen = caseFile?.status === 'OPEN';
  return {
    id: personId,
    caseFile,
    stages,
    team,
    handovers,
    abilities: {
      open: !caseFile && may('case.open'),
      assign: isOpen && may('case.assign'),
      handOver: isOpen && may('handover.offer'),
      note: may('timeline.note'),
    },
  };
}

function stagesOf(ctx: Ctx, personId: string): Promise<StageEntryType[]> {
  return readRows(
    ctx,
    sql<StageEntryType>`
    select s.stage, s.entered_on::text as "enteredOn", s.left_on::text as "leftOn" from stage_entry s join case_file c on c.id = s.case_file_id
    where c.person_id = ${personId} order by s.entered_on, s.id`,
  );
}

function teamOf(ctx: Ctx, personId: string): Promise<TeamMemberType[]> {
  return readRows(
    ctx,
    sql<TeamMemberType>`
    select o.name as "organisationName", a.name, i.reason, i.started_on::text as since
    from involvement i join organisation o on o.id = i.organisation_id left join account a on a.id = i.account_id
    where i.person_id = ${personId} and (i.ended_on is null or i.ended_on > ${ctx.today}::date)
    order by i.reason = 'CASE_TEAM' desc, i.started_on desc, i.id limit 50`,
  );
}

/** Handovers that this reader's organisation sends or receives, or whose person is within reach. */
export async function handoversWhere(ctx: Ctx, where: ReturnType<typeof sql>): Promise<HandoverType[]> {
  const rows = await readRows(
    ctx,
    sql<HandoverType & { fromId: string; toId: string }>`
    select h.id, c.person_id as "personId", p.name as "personName", f.name as "fromName", t.name as "toName", h.status, ${sealed(HANDOVER_REASON, 'h')} as reason, h.offered_on::text as "offeredOn",
      h.from_organisation_id as "fromId", h.to_organisation_id as "toId"
    from handover h join case_file c on c.id = h.case_file_id join person p on p.id = c.person_id
    join organisation f on f.id = h.from_organisation_id join organisation t on t.id = h.to_organisation_id
    where ${where} and (${reaches(ctx, 'case.read', 'p.id', 'p.area_code')} or h.to_organisation_id = ${ctx.actor.organisationId})
    order by h.id desc limit 100`,
  );
  const here = ctx.actor.organisationId;
  const mayAnswer = scopeOf(ctx.actor, 'handover.answer') !== null;
  return rows.map(({ fromId, toId, ...row }) => ({
    ...row,
    openMoves: openMoves(
      handoverMachine,
      row.status as 'OFFERED',
      {},
      (move) => mayAnswer && (move === 'withdraw' ? fromId === here : toId === here),
    ),
  }));
}
