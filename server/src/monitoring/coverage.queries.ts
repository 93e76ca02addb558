import { SCHOOL_GRADE_FACTS } from '@xingcheng/shared/codes/school-grade';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { sql, type RawBuilder } from 'kysely';
import { isCityWide, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { reaches } from '../people/index.js';
import { readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { isTold } from '../screening/index.js';
import { orderOf } from '../platform/graphql/order.js';
import type { Coverage, CoverageCell, CoveragePerson, CoveragePersonPage, OfficialRate } from './monitoring.types.js';

export const COVERAGE_ORDER = orderOf('coveragePersons');

/** A figure is the number of rows for which its sentence is true; its list is those rows. */
export const MEASURES: Record<string, RawBuilder<boolean>> = {
  ON_ROLL: sql<boolean>`q."onRoll"`,
  SCREENED: sql<boolean>`(q."onRoll" and q.screened)`,
  REFUSED: sql<boolean>`(q."onRoll" and q.refused)`,
  POSITIVE: sql<boolean>`(q."onRoll" and q.positive)`,
  RECHECKED: sql<boolean>`(q."onRoll" and q.positive and q.rechecked)`,
  ABNORMAL: sql<boolean>`(q."onRoll" and q.abnormal)`,
  DIAGNOSED: sql<boolean>`(q."onRoll" and q.abnormal and q.diagnosed)`,
  WAITING: sql<boolean>`(q."onRoll" and q.positive and q.diagnosed is not true and q.cleared is not true)`,
};

const SOURCE = '国卫办妇幼发〔2022〕12号 七';

/** 初筛率, 复筛率, 诊断率 of children under seven. */
export const RATE_PARTS: Record<string, RawBuilder<boolean>> = {
  PRIMARY_NUMERATOR: sql<boolean>`(q."underSeven" and q.screened)`,
  PRIMARY_DENOMINATOR: sql<boolean>`q."underSeven"`,
  SECONDARY_NUMERATOR: sql<boolean>`(q."underSeven" and q.positive and q.rechecked)`,
  SECONDARY_DENOMINATOR: sql<boolean>`(q."underSeven" and q.positive)`,
  DIAGNOSIS_NUMERATOR: sql<boolean>`(q."underSeven" and q.abnormal and q.diagnosed)`,
  DIAGNOSIS_DENOMINATOR: sql<boolean>`(q."underSeven" and q.abnormal)`,
};

export interface Board {
  schoolYear: number;
  asOf: string;
}

export function boardOf(ctx: Ctx, wanted: { schoolYear?: number | null; asOf?: string | null }): Board {
  const asOf = wanted.asOf ?? ctx.today;
  const year = Number(asOf.slice(0, 4));
  return { asOf, schoolYear: wanted.schoolYear ?? (asOf.slice(5) >= '09-01' ? year : year - 1) };
}

const stageOfGrade = sql`case ${sql.join(
  Object.entries(SCHOOL_GRADE_FACTS).map(([grade, facts]) => sql`when e.grade = ${grade} then ${facts.stage}::text`),
  sql` `,
)} end`;

/**
 * What few people have, one row for each of them: looked up once for all, from indexes that hold only such rows. Whoever refuses stays in
 * the denominator and nowhere else (精神卫生法 27).
 */
function facts(ctx: Ctx, { schoolYear, asOf }: Board): RawBuilder<unknown> {
  const start = `${schoolYear}-09-01`;
  const counts = (n: string) => sql`${sql.ref(`${n}.status`)} = 'SCORED'
      and ${sql.ref(`${n}.screened_on`)} >= ${start}::date and ${sql.ref(`${n}.screened_on`)} <= ${asOf}::date
      and not exists (select 1 from screening_refusal nay where nay.person_id = ${sql.ref(`${n}.person_id`)} and nay.programme = ${sql.ref(`${n}.programme`)})`;
  // The result reaches the guardian first, and those who only follow up see it after that.
  const released = seesUntold(ctx.actor.role, ctx.today) ? sql`` : sql`and ${sql.raw(isTold('n', 'offset 0'))}`;
  // Too few answers, and no complete screen beside it.
  const half = sql`not exists (select 1 from screening m where m.person_id = n.person_id and m.stage = 'PRIMARY' and m.outcome <> 'INCOMPLETE' and ${counts('m')})`;
  const refuses = sql`select c.outcome = 'REFUSED' or c.withdrawn_on <= ${asOf}::date from consent c
    where c.person_id = y.person_id and c.purpose = 'SCREENING' and c.answered_on <= ${asOf}::date order by c.answered_on desc, c.id desc limit 1`;
  return sql`select n.person_id, bool_or(n.fact = 'POSITIVE') as positive, bool_or(n.fact = 'HALF') as half, bool_or(n.fact in ('LATER', 'ABNORMAL', 'NORMAL')) as rechecked,
      bool_or(n.fact = 'ABNORMAL') as abnormal, bool_or(n.fact = 'NORMAL') as cleared, bool_or(n.fact = 'DIAGNOSED') as diagnosed, bool_or(n.fact = 'REFUSED') as refused
    from (
      select n.person_id, 'POSITIVE' as fact from screening n where n.stage = 'PRIMARY' and n.outcome = 'POSITIVE' and ${counts('n')} ${released}
      union all select n.person_id, 'HALF' from screening n where n.stage = 'PRIMARY' and n.outcome = 'INCOMPLETE' and ${counts('n')} and ${half}
      union all select n.person_id, case when n.outcome in ('ABNORMAL', 'NORMAL') then n.outcome else 'LATER' end from screening n where n.stage <> 'PRIMARY' and ${counts('n')}
      union all select x.person_id, 'DIAGNOSED' from diagnosis x where x.diagnosed_on <= ${asOf}::date
      union all select y.person_id, 'REFUSED' from (select distinct y.person_id from consent y
        where y.purpose = 'SCREENING' and (y.outcome = 'REFUSED' or y.withdrawn_on is not null) and y.answered_on <= ${asOf}::date offset 0) y where (${refuses})
    ) n group by n.person_id`;
}

/**
 * One row per person within reach, with what is true of it in the year and by the day; what nobody noted of it is null. That somebody was
 * screened stands in the read model. Asked for each person of a city the facts took more than half a minute.
 */
function people(ctx: Ctx, board: Board, shown: RawBuilder<unknown>, also = sql``): RawBuilder<CoveragePerson> {
  const { schoolYear, asOf } = board;
  // Of a whole city all places and screens are read once; of a district each child's are looked up. Left to itself the planner looks up millions.
  const once = isCityWide(ctx.actor) ? sql`offset 0` : sql``;
  const courses = sql`select y.person_id from screening_course y where y.school_year = ${schoolYear} and y.screened_on <= ${asOf}::date ${once}`;
  const places = sql`select e.id, e.person_id, e.school_id, e.grade, e.class_name from enrolment e
    where e.school_year = ${schoolYear} and e.started_on <= ${asOf}::date and (e.ended_on is null or e.ended_on > ${asOf}::date) ${once}`;
  return sql<CoveragePerson>`
    select p.id, p.area_code as "areaCode", e.grade, ${shown}
      e.id is not null as "onRoll", coalesce(${stageOfGrade}, 'NONE') as stage, p.birth_date > (${asOf}::date - interval '7 years')::date as "underSeven",
      c.person_id is not null and f.half is not true as screened, f.positive, f.rechecked, f.abnormal, f.cleared, f.diagnosed, f.refused
    from person p
    left join (${places}) e on e.person_id = p.id
    left join (${courses}) c on c.person_id = p.id
    left join (${facts(ctx, board)}) f on f.person_id = p.id ${also}
    where ${reaches(ctx, 'coverage.read', 'p.id', 'p.area_code')} and p.birth_date <= ${asOf}::date`;
}

/** For the list: who it is. */
const named = (ctx: Ctx, board: Board) =>
  people(
    ctx,
    board,
    sql`p.name, p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName", o.name as "schoolName", e.grade || ' ' || e.class_name as "className",
      (select max(s.screened_on)::text from screening s where s.person_id = p.id and s.stage = 'PRIMARY' and s.status = 'SCORED' and s.screened_on >= ${`${board.schoolYear}-09-01`}::date and s.screened_on <= ${board.asOf}::date
        and not exists (select 1 from screening_refusal nay where nay.person_id = s.person_id and nay.programme = s.programme)) as "screenedOn",`,
    sql`left join organisation o on o.id = e.school_id left join management_area a on a.code = p.area_code`,
  );

const count = (sentence: RawBuilder<boolean> | undefined) =>
  sql`(count(*) filter (where ${sentence ?? sql`false`}))::int`;

/** The columns of the table, each by its sentence. */
const FIGURES: Record<string, string> = {
  onRoll: 'ON_ROLL',
  screened: 'SCREENED',
  refused: 'REFUSED',
  positive: 'POSITIVE',
  rechecked: 'RECHECKED',
  abnormal: 'ABNORMAL',
  diagnosed: 'DIAGNOSED',
  waiting: 'WAITING',
};

type Counted = CoverageCell & { onRollAtAll: boolean } & Record<string, number>;

/** Cells and rates from one look at everybody: the table of a district or a city, however the figures are cut. */
export async function coverage(ctx: Ctx, board: Board): Promise<Coverage> {
  const figures = Object.entries(FIGURES).map(
    ([name, measure]) => sql`${count(MEASURES[measure])} as ${sql.ref(name)}`,
  );
  const parts = Object.entries(RATE_PARTS).map(([name, sentence]) => sql`${count(sentence)} as ${sql.ref(name)}`);
  const sums = [...Object.keys(FIGURES), ...Object.keys(RATE_PARTS)].map(
    (name) => sql`sum(${sql.ref(`g.${name}`)})::int as ${sql.ref(name)}`,
  );
  // Counted by grade, which an index holds; the stage a grade belongs to is asked of the few groups.
  const groups = await readRows(
    ctx,
    sql<Counted>`
    select g."areaCode", min(coalesce(${areaName(ctx, 'a')}, g."areaCode")) as "areaName", g.stage, g."onRollAtAll", ${sql.join(sums)}
    from (select q."areaCode", q.grade, min(q.stage) as stage, q."onRoll" as "onRollAtAll", ${sql.join([...figures, ...parts])}
      from (${people(ctx, board, sql``)}) q group by q."areaCode", q.grade, q."onRoll") g
    left join management_area a on a.code = g."areaCode" group by g."areaCode", g.stage, g."onRollAtAll" order by g."areaCode", g.stage`,
  );
  const sum = (name: string) => groups.reduce((total, one) => total + (one[name] ?? 0), 0);
  const rates = ['PRIMARY', 'SECONDARY', 'DIAGNOSIS'].map((rate): OfficialRate => ({
    rate,
    numerator: sum(`${rate}_NUMERATOR`),
    denominator: sum(`${rate}_DENOMINATOR`),
    source: SOURCE,
  }));
  return { ...board, cells: groups.filter((one) => one.onRollAtAll), rates };
}

export interface CoverageList extends Board {
  measure?: string | null;
  ratePart?: string | null;
  areaCode?: string | null;
  stage?: string | null;
}

/** The people behind a figure: the very rows that were counted. */
export function selectCoverage(ctx: Ctx, filter: Partial<CoverageList>): RawBuilder<CoveragePerson> {
  const sentence =
    (filter.ratePart ? RATE_PARTS[filter.ratePart] : MEASURES[filter.measure ?? 'ON_ROLL']) ?? sql<boolean>`false`;
  return sql<CoveragePerson>`
    select q.id, q.name, q."birthDate", q."areaName", q."schoolName", q."className", q."screenedOn" from (${named(ctx, boardOf(ctx, filter))}) q
    where ${sentence} ${filter.areaCode ? sql`and q."areaCode" = ${filter.areaCode}` : sql``} ${filter.stage ? sql`and q.stage = ${filter.stage}` : sql``}`;
}

export const coveragePersons = (
  ctx: Ctx,
  filter: Partial<CoverageList>,
  page: PageRequest,
): Promise<CoveragePersonPage> => readPage(ctx, selectCoverage(ctx, filter), COVERAGE_ORDER, page);
