import { sql, type RawBuilder } from 'kysely';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import { nodesOf, summariseNodes } from '@xingcheng/shared/pathway/nodes';
import type { Ctx } from '../access/index.js';
import { matchesSearch } from '../people/index.js';
import { orderOf } from '../platform/graphql/order.js';
import { readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import type { AgePointChild, AgePointPage } from './age-points.types.js';
import { visible } from './campaign-visible.js';
import { reachesByPlace, reachesPupil } from './read-model/reach.js';
import { rolledSum, type PlaceFilter } from './rolled-sum.js';

export interface AgePointFilter extends Omit<PlaceFilter, 'districtCode' | 'areaCode'> {
  state?: string | null;
  search?: string | null;
}

export const AGE_POINT_ORDER = orderOf('agePoints');

/** `nodesOf` in one sentence each: what is owed next is the first age point after the last one that was done. */
function owing(ctx: Ctx, state: string): RawBuilder<boolean> {
  const today = sql`${ctx.today}::date`;
  const running = sql`q.node_ends_on > ${today}`;
  if (state === 'OVERDUE') return sql<boolean>`(${running} and q.node_late_on <= ${today})`;
  // What is due now is late within a month, and three days where a month is shorter: said aloud, the index ends there.
  const lateBy = sql`(${today} + make_interval(months => ${NATIONAL_PATHWAY.overdueAfterMonths}, days => 3))::date`;
  if (state === 'DUE')
    return sql<boolean>`(${running} and q.node_on <= ${today} and q.node_late_on > ${today} and q.node_late_on <= ${lateBy})`;
  if (state === 'NOTHING_OWED') return sql<boolean>`(q.node_on is null or not ${running} or q.node_on > ${today})`;
  return sql<boolean>`true`;
}

type Row = Omit<AgePointChild, 'nodes' | 'state' | 'months'>;

/** Asked once and not of each child: the school programme has no age points, whoever is on its roll. */
const ofNational = ({ campaignId }: AgePointFilter) =>
  sql`(select x.programme <> 'SCHOOL' from campaign x where x.id = ${campaignId ?? null}::uuid)`;

/** Over `campaign_pupil q`, its campaign `c` and, for a search, person `p`: children on the roll whose guardians do not refuse. */
function wanted(ctx: Ctx, filter: AgePointFilter): RawBuilder<boolean> {
  // Whoever refuses has no age point, so that only the lists of those who owe nothing have to ask.
  const owes = filter.state === 'DUE' || filter.state === 'OVERDUE';
  return sql<boolean>`q.campaign_id = ${filter.campaignId ?? null}::uuid and ${ofNational(filter)} and ${owes ? sql`q.node_on is not null` : sql`q.consent <> 'REFUSED'`}
      and ${visible(ctx)} and ${reachesPupil(ctx)} and ${owing(ctx, filter.state ?? 'ALL')}
      ${filter.schoolId ? sql`and q.school_id = ${filter.schoolId}::uuid` : sql``}
      ${filter.grade === undefined || filter.grade === null ? sql`` : sql`and q.grade = ${filter.grade}`}
      ${filter.className ? sql`and q.class_name = ${filter.className}` : sql``}
      ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}`;
}

/** Whom the sentence is asked of; the person is joined only where a name is looked for. */
const roll = ({ search }: AgePointFilter) =>
  sql`campaign_pupil q join campaign c on c.id = q.campaign_id ${search?.trim() ? sql`join person p on p.id = q.person_id` : sql``}`;

/**
 * Names of children and places are looked up for the rows of the page alone: joined, the planner compared every child who owes something with
 * every place, 13 million pairs at a tenth of a city.
 */
export function selectAgePoints(ctx: Ctx, filter: AgePointFilter): RawBuilder<Row> {
  return sql<Row>`
    select q.person_id as "personId", (select n.name from person n where n.id = q.person_id) as name, (select n.birth_date::text from person n where n.id = q.person_id) as "birthDate",
      q.school_id as "schoolId", (select o.name from organisation o where o.id = q.school_id) as "schoolName", q.grade, q.class_name as "className", q.node_on::text as "nodeOn", q.node_late_on::text as "nodeLateOn"
    from ${roll(filter)} where ${wanted(ctx, filter)}`;
}

/**
 * Whoever owes is counted from an index that holds only them. Everybody, and so whoever owes nothing, is a difference of figures the roll-up
 * knows: counted row by row, the children of a city take seconds.
 */
function countAgePoints(ctx: Ctx, filter: AgePointFilter): RawBuilder<{ count: string }> {
  const { state, search } = filter;
  const rows = (of: AgePointFilter) =>
    sql<{
      count: string;
    }>`select count(*) as count from ${roll(of)} where ${wanted(ctx, of)}`;
  if (search?.trim() || !reachesByPlace(ctx) || state === 'DUE' || state === 'OVERDUE') return rows(filter);
  const everybody = sql<{
    count: string;
  }>`select case when ${ofNational(filter)} then (${rolledSum(ctx, filter, sql`q.on_roll - q.refused`)}) else 0 end as count`;
  if (state !== 'NOTHING_OWED') return everybody;
  return sql`select (${everybody}) - (${rows({ ...filter, state: 'DUE' })}) - (${rows({ ...filter, state: 'OVERDUE' })}) as count`;
}

export async function agePointPage(ctx: Ctx, filter: AgePointFilter, page: PageRequest): Promise<AgePointPage> {
  const found = await readPage(ctx, selectAgePoints(ctx, filter), AGE_POINT_ORDER, page, countAgePoints(ctx, filter));
  const ids = found.nodes.map((row) => row.personId);
  const done = await readRows(
    ctx,
    sql<{ personId: string; node: number }>`select distinct n.person_id as "personId", n.node from screening n
      where n.person_id = any(${ids}::uuid[]) and n.node is not null and n.stage = 'PRIMARY' and n.status = 'SCORED'`,
  );
  return {
    ...found,
    nodes: found.nodes.map((row) => {
      const months = done.filter((one) => one.personId === row.personId).map((one) => one.node);
      const nodes = nodesOf({ birthDate: row.birthDate, done: months }, ctx.today);
      return { ...row, ...summaryOf(nodes), nodes: nodes.map((node) => ({ ...node, screeningId: null })) };
    }),
  };
}

function summaryOf(nodes: ReturnType<typeof nodesOf>): { state: string; months: number[] } {
  const { state, months } = summariseNodes(nodes);
  return { state, months: [...months] };
}
