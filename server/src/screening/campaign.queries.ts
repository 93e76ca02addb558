import { sql, type RawBuilder } from 'kysely';
import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import type { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { nodesOf, summariseNodes } from '@xingcheng/shared/pathway/nodes';
import { CITY, isCityWide, scopeOf, type Ctx } from '../access/index.js';
import { matchesSearch, reaches } from '../people/index.js';
import { readOne, readPage, readRows, type OrderBy, type PageRequest } from '../platform/graphql/page.js';
import { openMoves } from '../platform/machine/machine.js';
import type {
  CampaignClassType,
  CampaignPage,
  CampaignPupilPage,
  CampaignPupilType,
  CampaignType,
  ScreeningProgressPage,
  ScreeningProgressType,
} from './campaign.types.js';
import { campaignMachine } from './campaign.machine.js';

export interface PupilFilter {
  campaignId?: string | null;
  state?: string | null;
  schoolId?: string | null;
  grade?: string | null;
  className?: string | null;
  areaCode?: string | null;
  search?: string | null;
}

export const CAMPAIGN_ORDER: readonly OrderBy[] = [
  { column: 'startsOn', dir: 'desc' },
  { column: 'id', dir: 'desc' },
];
export const PUPIL_ORDER: readonly OrderBy[] = ['schoolName', 'grade', 'className', 'name', 'personId'].map(
  (column) => ({ column, dir: 'asc' }),
);

/** A school sees the campaigns it is part of; a centre or hospital those of its area; a supervisor those of the district. */
function visible(ctx: Ctx): RawBuilder<boolean> {
  const { actor } = ctx;
  if (scopeOf(actor, 'campaign.read') === 'city' || isCityWide(actor)) return sql<boolean>`true`;
  const inArea = sql<boolean>`c.area_code in (${actor.areaCode}, ${CITY})`;
  return SCHOOL_KINDS.includes(actor.organisationKind)
    ? sql<boolean>`exists (select 1 from campaign_school own where own.campaign_id = c.id and own.school_id = ${actor.organisationId})`
    : inArea;
}

/** The roll of campaign `c`, one row per pupil. Every counter and every list is made of these rows. */
function pupilsOf(ctx: Ctx): RawBuilder<unknown> {
  return sql`
    select c.id || ':' || p.id as id, p.id as "personId", p.name, p.sex, p.birth_date::text as "birthDate", p.area_code as "areaCode", o.id as "schoolId", o.name as "schoolName", e.grade, e.class_name as "className",
      case when k.withdrawn then 'REFUSED' else coalesce(k.outcome, 'NO_REPLY') end as consent,
      coalesce(s.status = 'SCORED', false) as done, coalesce(s.status = 'SCORED' and s.outcome = 'POSITIVE', false) as positive,
      s.id as "screeningId", s.status, s.version, s.answers, case when s.status = 'DRAFT' then null else s.outcome end as outcome, case when s.status = 'DRAFT' then null else s.next_step end as "nextStep",
      s.screened_on::text as "screenedOn",
      array(select distinct n.node from screening n where n.person_id = p.id and n.node is not null and n.stage = 'PRIMARY' and n.status = 'SCORED') as "nodesDone"
    from campaign_school cs
    join enrolment e on e.school_id = cs.school_id and e.school_year = c.school_year and e.started_on <= c.ends_on and (e.ended_on is null or e.ended_on > least(${ctx.today}::date, c.ends_on))
    join person p on p.id = e.person_id
    join organisation o on o.id = e.school_id
    left join lateral (select outcome, withdrawn_on is not null as withdrawn from consent where person_id = p.id and purpose = 'SCREENING' and answered_on <= ${ctx.today}::date order by answered_on desc, id desc limit 1) k on true
    left join lateral (select * from screening x where x.campaign_id = c.id and x.person_id = p.id and x.stage = 'PRIMARY' and x.status <> 'VOIDED'
      order by x.status = 'SCORED' desc, x.outcome = 'POSITIVE' desc, x.id desc limit 1) s on true
    where cs.campaign_id = c.id and ${reaches(ctx, 'screening.progress', 'p.id')}`;
}

const IN_STATE: Record<string, RawBuilder<boolean>> = {
  ALL: sql<boolean>`true`,
  CONSENTED: sql<boolean>`q.consent = 'CONSENTED'`,
  REFUSED: sql<boolean>`q.consent = 'REFUSED'`,
  NO_REPLY: sql<boolean>`q.consent = 'NO_REPLY'`,
  TO_DO: sql<boolean>`(q.consent = 'CONSENTED' and not q.done)`,
  DONE: sql<boolean>`q.done`,
  POSITIVE: sql<boolean>`q.positive`,
};
const inState = (state: string): RawBuilder<boolean> => IN_STATE[state] ?? sql<boolean>`false`;
const countOf = (state: string) => sql`(count(*) filter (where ${inState(state)}))::int`;

const seesResults = (ctx: Ctx): boolean => scopeOf(ctx.actor, 'screening.read') !== null;

type CampaignRow = Omit<CampaignType, 'openMoves'>;

function selectCampaigns(
  ctx: Ctx,
  filter: { id?: string; status?: string | null; schoolYear?: number | null; programme?: string | null },
) {
  return sql<CampaignRow>`
    select c.id, c.name, c.school_year as "schoolYear", c.programme, c.programme_version as "programmeVersion", c.area_code as "areaCode", coalesce(a.name, c.area_code) as "areaName", c.instruments,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.status, c.version, (select count(*)::int from campaign_school x where x.campaign_id = c.id) as "schoolCount", n.*
    from campaign c left join management_area a on a.code = c.area_code
    cross join lateral (select ${countOf('ALL')} as "onRoll", ${countOf('CONSENTED')} as consented, ${countOf('REFUSED')} as refused, ${countOf('NO_REPLY')} as "noReply",
      ${countOf('TO_DO')} as "toDo", ${countOf('DONE')} as done, ${seesResults(ctx) ? countOf('POSITIVE') : sql`null::int`} as positive from (${pupilsOf(ctx)}) q) n
    where ${visible(ctx)}
      ${filter.id ? sql`and c.id = ${filter.id}` : sql``}
      ${filter.status ? sql`and c.status = ${filter.status}` : sql``}
      ${filter.schoolYear ? sql`and c.school_year = ${filter.schoolYear}` : sql``}
      ${filter.programme ? sql`and c.programme = ${filter.programme}` : sql``}`;
}

function withMoves(ctx: Ctx, row: CampaignRow): CampaignType {
  const mayMove =
    scopeOf(ctx.actor, 'campaign.manage') !== null && (isCityWide(ctx.actor) || row.areaCode === ctx.actor.areaCode);
  return { ...row, openMoves: openMoves(campaignMachine, row.status as CampaignStatus, {}, () => mayMove) };
}

export async function campaignPage(
  ctx: Ctx,
  filter: { status?: string | null; schoolYear?: number | null; programme?: string | null },
  page: PageRequest,
): Promise<CampaignPage> {
  const found = await readPage(ctx, selectCampaigns(ctx, filter), CAMPAIGN_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

export async function campaignById(ctx: Ctx, id: string): Promise<CampaignType | null> {
  const row = await readOne(ctx, selectCampaigns(ctx, { id }));
  return row && withMoves(ctx, row);
}

export type PupilRow = CampaignPupilType & { nodesDone: number[]; answers: unknown; version: number | null };

/** Pupils of a campaign in a state: the rows that the campaign's counters count. */
export function selectPupils(ctx: Ctx, filter: PupilFilter): RawBuilder<PupilRow> {
  return sql<PupilRow>`
    select q.* from campaign c cross join lateral (${pupilsOf(ctx)}) q join person p on p.id = q."personId"
    where c.id = ${filter.campaignId ?? null}::uuid and ${visible(ctx)} and ${inState(filter.state ?? 'ALL')}
      ${filter.schoolId ? sql`and q."schoolId" = ${filter.schoolId}` : sql``}
      ${filter.grade ? sql`and q.grade = ${filter.grade}` : sql``}
      ${filter.className ? sql`and q."className" = ${filter.className}` : sql``}
      ${filter.areaCode ? sql`and q."areaCode" = ${filter.areaCode}` : sql``}
      ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}`;
}

export async function pupilPage(
  ctx: Ctx,
  campaignId: string,
  filter: PupilFilter,
  page: PageRequest,
): Promise<CampaignPupilPage> {
  const found = await readPage(ctx, selectPupils(ctx, { ...filter, campaignId }), PUPIL_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withNodes(ctx, row)) };
}

/** The worst thing owed among the eleven age points; nothing once the pathway has ended. */
export function withNodes(ctx: Ctx, { nodesDone, ...row }: PupilRow): PupilRow {
  const nodes = nodesOf({ birthDate: row.birthDate, done: nodesDone }, ctx.today);
  const { state, months } = summariseNodes(nodes);
  return { ...row, nodesDone, nodeState: state === 'MISSED' ? null : state, nodeMonths: [...months] };
}

/** Done or not done, and nothing else: no consent, no outcome, no score leaves this select. */
export function progressPage(
  ctx: Ctx,
  filter: PupilFilter & { campaignId: string },
  page: PageRequest,
): Promise<ScreeningProgressPage> {
  const { campaignId, schoolId, grade, className } = filter;
  return readPage(
    ctx,
    sql<ScreeningProgressType>`select r.id, r."personId", r.name, r.grade, r."className", r.done from (${selectPupils(ctx, { campaignId, schoolId, grade, className })}) r`,
    [
      { column: 'grade', dir: 'asc' },
      { column: 'className', dir: 'asc' },
      { column: 'name', dir: 'asc' },
      { column: 'personId', dir: 'asc' },
    ],
    page,
  );
}

/** The classes of a campaign, those with most left to do first. */
export function campaignClasses(ctx: Ctx, campaignId: string): Promise<CampaignClassType[]> {
  return readRows(
    ctx,
    sql<CampaignClassType>`
    select q."schoolId", q."schoolName", q.grade, q."className", ${countOf('ALL')} as "onRoll", ${countOf('TO_DO')} as "toDo", ${countOf('DONE')} as done
    from (${selectPupils(ctx, { campaignId })}) q group by 1, 2, 3, 4 order by "toDo" desc, 2, 3, 4 limit 500`,
  );
}
