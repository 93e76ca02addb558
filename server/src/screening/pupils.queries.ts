import { sql, type RawBuilder } from 'kysely';
import { nodesOf, summariseNodes } from '@xingcheng/shared/pathway/nodes';
import { OPEN_PUPIL_STATES } from '@xingcheng/shared/codes/pupil-state';
import { scopeOf, type Ctx } from '../access/index.js';
import { matchesSearch } from '../people/index.js';
import { orderOf } from '../platform/graphql/order.js';
import { readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { Refused } from '../platform/graphql/refusal.js';
import { visible } from './campaign-visible.js';
import type {
  CampaignPupilPage,
  CampaignPupilType,
  ScreeningProgressPage,
  ScreeningProgressType,
} from './campaign.types.js';
import { reachesByPlace, reachesPupil } from './read-model/reach.js';
import { rolledSum, type PlaceFilter } from './rolled-sum.js';
import { answerShown, countsFromRollUp, inState, resultShown, rolledUp } from './read-model/states.js';

export interface PupilFilter extends PlaceFilter {
  state?: string | null;
  search?: string | null;
  personId?: string | null;
}

/** By name, within a school or in a file. */
export const PUPIL_ORDER = orderOf('campaignPupils');
/** Over many schools: the order of the index, so that a page of a whole city begins at once. */
const ROLL_ORDER = orderOf('campaignPupils', 'otherOrder');

/** Which pupils: over `campaign_pupil q`, its campaign `c`, school `o` and person `p`. */
function wanted(ctx: Ctx, filter: PupilFilter): RawBuilder<boolean> {
  return sql<boolean>`q.campaign_id = ${filter.campaignId ?? null}::uuid and ${visible(ctx)} and ${reachesPupil(ctx)} and ${inState(ctx, filter.state ?? 'ALL')}
      ${filter.districtCode ? sql`and o.area_code = ${filter.districtCode}` : sql``}
      ${filter.schoolId ? sql`and q.school_id = ${filter.schoolId}::uuid` : sql``}
      ${filter.grade === undefined || filter.grade === null ? sql`` : sql`and q.grade = ${filter.grade}`}
      ${filter.className ? sql`and q.class_name = ${filter.className}` : sql``}
      ${filter.areaCode ? sql`and q.area_code = ${filter.areaCode}` : sql``}
      ${filter.personId ? sql`and q.person_id = ${filter.personId}::uuid` : sql``}
      ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}`;
}

type RollRow = Omit<CampaignPupilType, 'screeningId' | 'status' | 'outcome' | 'nextStep' | 'nodeState' | 'nodeMonths'>;

/**
 * The school of a row. Who is overdue stands in an index of its own, but not in the order of the list: there the school is looked up for each,
 * because the planner takes them for one child and otherwise compares all of them with every school of the city.
 */
const schoolOf = ({ state }: PupilFilter) =>
  state === 'OVERDUE'
    ? sql`join lateral (select x.id, x.name, x.area_code from organisation x where x.id = q.school_id offset 0) o on true`
    : sql`join organisation o on o.id = q.school_id`;

/** The roll: what a page is cut from. Nothing in it asks for a screening. */
function selectRoll(ctx: Ctx, filter: PupilFilter): RawBuilder<RollRow> {
  const shown = (column: string, name: string) =>
    sql`case when ${resultShown(ctx)} then ${sql.ref(`q.${column}`)}::text end as ${sql.ref(name)}`;
  return sql<RollRow>`
    select q.campaign_id || ':' || q.person_id as id, q.person_id as "personId", p.name, p.sex, p.birth_date::text as "birthDate", q.area_code as "areaCode",
      q.school_id as "schoolId", o.name as "schoolName", q.grade, q.class_name as "className", ${answerShown(ctx)} as consent, q.screened_on is not null as done, q.screened_on::text as "screenedOn",
      ${shown('positive_on', 'positiveOn')}, ${shown('referred_on', 'referredOn')}, ${shown('rechecked_on', 'recheckedOn')}, ${shown('diagnosed_on', 'diagnosedOn')}, ${shown('due_on', 'dueOn')}, ${resultShown(ctx)} as shown
    from campaign_pupil q join campaign c on c.id = q.campaign_id join person p on p.id = q.person_id ${schoolOf(filter)}
    where ${wanted(ctx, filter)}`;
}

/** How many rows that select has: from the roll-up where nothing narrows it but place and state. */
function countRoll(ctx: Ctx, filter: PupilFilter): RawBuilder<{ count: string }> {
  const column = rolledUp(ctx, filter.state ?? 'ALL');
  if (column === null || filter.search?.trim() || !countsFromRollUp(ctx))
    return sql`select count(*) as count from campaign_pupil q join campaign c on c.id = q.campaign_id join organisation o on o.id = q.school_id
      ${filter.search?.trim() ? sql`join person p on p.id = q.person_id` : sql``} where ${wanted(ctx, filter)}`;
  return rolledSum(ctx, filter, sql.ref(`q.${column}`));
}

/** The screening of each pupil on the page, drafts included; none of a child whose guardian refuses. */
const screenings = (
  instrument: string | null = null,
) => sql`left join lateral (select * from screening x where x.campaign_id = q."campaignId" and x.person_id = q."personId" and x.stage = 'PRIMARY' and x.status <> 'VOIDED'
      ${instrument ? sql`and x.instrument = ${instrument}` : sql``} and q.consent <> 'REFUSED' order by x.status = 'SCORED' desc, x.outcome = 'POSITIVE' desc, x.id desc limit 1) s on true`;
const detailed = sql`s.id as "screeningId", s.status, s.version, case when q.shown then s.answers end as answers, case when q.shown then s.total end as total, case when q.shown and s.status <> 'DRAFT' then s.outcome end as outcome, case when q.shown and s.status <> 'DRAFT' then s.next_step end as "nextStep",
      array(select distinct n.node from screening n where n.person_id = q."personId" and n.node is not null and n.stage = 'PRIMARY' and n.status = 'SCORED' and q.consent <> 'REFUSED') as "nodesDone"`;

export type PupilRow = CampaignPupilType & {
  nodesDone: number[];
  answers: unknown;
  version: number | null;
  total: number | null;
};

/** Pupils of a campaign in a state with their screening, whole: for a file, and for one class on one instrument. */
export function selectPupils(ctx: Ctx, filter: PupilFilter, instrument: string | null = null): RawBuilder<PupilRow> {
  return sql<PupilRow>`select q.*, ${detailed} from (select r.*, ${filter.campaignId ?? null}::uuid as "campaignId" from (${selectRoll(ctx, filter)}) r) q ${screenings(instrument)}`;
}

export async function pupilPage(
  ctx: Ctx,
  campaignId: string,
  filter: PupilFilter,
  page: PageRequest,
): Promise<CampaignPupilPage> {
  const whole = { ...filter, campaignId };
  const order = filter.schoolId ? PUPIL_ORDER : ROLL_ORDER;
  const found = await readPage(ctx, selectRoll(ctx, whole), order, page, countRoll(ctx, whole));
  const ids = found.nodes.map((row) => row.personId);
  const details = await readRows(
    ctx,
    sql<PupilRow>`select q."personId", ${detailed} from (select q.campaign_id as "campaignId", q.person_id as "personId", q.consent, ${resultShown(ctx)} as shown from campaign_pupil q
      where q.campaign_id = ${campaignId}::uuid and q.person_id = any(${ids}::uuid[])) q ${screenings()}`,
  );
  const by = new Map(details.map((one) => [one.personId, one]));
  return { ...found, nodes: found.nodes.map((row) => withNodes(ctx, { ...row, ...by.get(row.personId) } as PupilRow)) };
}

/** The worst thing owed among the eleven age points; nothing once the pathway has ended, or when the guardian refuses. */
export function withNodes(ctx: Ctx, { nodesDone, ...row }: PupilRow): PupilRow {
  const nodes = nodesOf({ birthDate: row.birthDate, done: nodesDone }, ctx.today);
  const { state, months } = summariseNodes(nodes);
  const silent = state === 'MISSED' || row.consent === 'REFUSED';
  return { ...row, nodesDone, nodeState: silent ? null : state, nodeMonths: silent ? [] : [...months] };
}

/** A reader without results may ask who is done and who answered, and by no result. */
function requireOpenState(state: string | null | undefined): void {
  if (state && !OPEN_PUPIL_STATES.some((one) => one === state)) throw new Refused('RESULT_NOT_SHOWN', 'filter.state');
}

/** Done or not done, and what the guardian answered for whoever collects answers: no outcome and no score leaves this select. */
export function selectProgress(ctx: Ctx, filter: PupilFilter): RawBuilder<ScreeningProgressType> {
  requireOpenState(filter.state);
  const asks = scopeOf(ctx.actor, 'screening.consent') !== null;
  return sql<ScreeningProgressType>`select r.id, r."personId", r.name, r."schoolId", r."schoolName", r.grade, r."className", r.done, ${asks ? sql`r.consent` : sql`null::text as consent`}
    from (${selectRoll(ctx, filter)}) r`;
}

export function progressPage(
  ctx: Ctx,
  filter: PupilFilter & { campaignId: string },
  page: PageRequest,
): Promise<ScreeningProgressPage> {
  const order = filter.schoolId || !reachesByPlace(ctx) ? PUPIL_ORDER : ROLL_ORDER;
  return readPage(ctx, selectProgress(ctx, filter), order, page, countRoll(ctx, filter));
}

/** The same rows for the children just answered for. */
export function progressOf(
  ctx: Ctx,
  campaignId: string,
  personIds: readonly string[],
): Promise<ScreeningProgressType[]> {
  return readRows(
    ctx,
    sql<ScreeningProgressType>`select * from (${selectProgress(ctx, { campaignId })}) r where r."personId" = any(${personIds}::uuid[]) order by r.name, r."personId"`,
  );
}
