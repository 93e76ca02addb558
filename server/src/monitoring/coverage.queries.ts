import { SCHOOL_GRADE_FACTS } from '@xingcheng/shared/codes/school-grade';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
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
  WAITING: sql<boolean>`(q."onRoll" and q.positive and not q.diagnosed and not q.cleared)`,
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

/** One row per person within reach, with what is true of it in the year and by the day. */
function people(ctx: Ctx, { schoolYear, asOf }: Board): RawBuilder<CoveragePerson> {
  const start = `${schoolYear}-09-01`;
  // Whoever refuses stays in the denominator and nowhere else (精神卫生法 27).
  const told = sql`not exists (select 1 from screening_refusal nay where nay.person_id = n.person_id and nay.programme = n.programme)`;
  const primary = sql`${told} and n.person_id = p.id and n.stage = 'PRIMARY' and n.status = 'SCORED' and n.screened_on >= ${start}::date and n.screened_on <= ${asOf}::date`;
  // The result reaches the guardian first, and those who only follow up see it after that.
  const released = seesUntold(ctx.actor.role, ctx.today) ? sql`` : sql`and screening_is_told(n.id)`;
  const later = sql`${told} and n.person_id = p.id and n.stage <> 'PRIMARY' and n.status = 'SCORED' and n.screened_on >= ${start}::date and n.screened_on <= ${asOf}::date`;
  return sql<CoveragePerson>`
    select p.id, p.name, p.birth_date::text as "birthDate", p.area_code as "areaCode", coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName", o.name as "schoolName", e.grade || ' ' || e.class_name as "className",
      (select max(n.screened_on)::text from screening n where ${primary}) as "screenedOn",
      e.id is not null as "onRoll", coalesce(${stageOfGrade}, 'NONE') as stage,
      p.birth_date > (${asOf}::date - interval '7 years')::date as "underSeven",
      exists (select 1 from screening n where ${primary} and n.outcome <> 'INCOMPLETE') as screened,
      exists (select 1 from screening n where ${primary} and n.outcome = 'POSITIVE' ${released}) as positive,
      exists (select 1 from screening n where ${later}) as rechecked,
      exists (select 1 from screening n where ${later} and n.outcome = 'ABNORMAL') as abnormal,
      exists (select 1 from screening n where ${later} and n.outcome = 'NORMAL') as cleared,
      exists (select 1 from diagnosis d where d.person_id = p.id and d.diagnosed_on <= ${asOf}::date) as diagnosed,
      coalesce((select c.outcome = 'REFUSED' or c.withdrawn_on <= ${asOf}::date from consent c where c.person_id = p.id and c.purpose = 'SCREENING' and c.answered_on <= ${asOf}::date order by c.answered_on desc, c.id desc limit 1), false) as refused
    from person p
    left join enrolment e on e.person_id = p.id and e.school_year = ${schoolYear} and e.started_on <= ${asOf}::date and (e.ended_on is null or e.ended_on > ${asOf}::date)
    left join organisation o on o.id = e.school_id
    left join management_area a on a.code = p.area_code
    where ${reaches(ctx, 'coverage.read', 'p.id', 'p.area_code')} and p.birth_date <= ${asOf}::date`;
}

const count = (sentence: RawBuilder<boolean> | undefined) =>
  sql`(count(*) filter (where ${sentence ?? sql`false`}))::int`;

export async function coverage(ctx: Ctx, board: Board): Promise<Coverage> {
  const [cells, rates] = await Promise.all([cellsOf(ctx, board), ratesOf(ctx, board)]);
  return { ...board, cells, rates };
}

function cellsOf(ctx: Ctx, board: Board): Promise<CoverageCell[]> {
  const figure = (measure: string, name: string) => sql`${count(MEASURES[measure])} as ${sql.ref(name)}`;
  return readRows(
    ctx,
    sql<CoverageCell>`
    select q."areaCode", q."areaName", q.stage, ${figure('ON_ROLL', 'onRoll')}, ${figure('SCREENED', 'screened')}, ${figure('REFUSED', 'refused')}, ${figure('POSITIVE', 'positive')},
      ${figure('RECHECKED', 'rechecked')}, ${figure('ABNORMAL', 'abnormal')}, ${figure('DIAGNOSED', 'diagnosed')}, ${figure('WAITING', 'waiting')}
    from (${people(ctx, board)}) q where q."onRoll" group by q."areaCode", q."areaName", q.stage order by q."areaCode", q.stage`,
  );
}

async function ratesOf(ctx: Ctx, board: Board): Promise<OfficialRate[]> {
  const parts = Object.entries(RATE_PARTS).map(([name, sentence]) => sql`${count(sentence)} as ${sql.ref(name)}`);
  const row = await readOne(ctx, sql<Record<string, number>>`select ${sql.join(parts)} from (${people(ctx, board)}) q`);
  return ['PRIMARY', 'SECONDARY', 'DIAGNOSIS'].map((rate) => ({
    rate,
    numerator: row?.[`${rate}_NUMERATOR`] ?? 0,
    denominator: row?.[`${rate}_DENOMINATOR`] ?? 0,
    source: SOURCE,
  }));
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
    select q.id, q.name, q."birthDate", q."areaName", q."schoolName", q."className", q."screenedOn" from (${people(ctx, boardOf(ctx, filter))}) q
    where ${sentence} ${filter.areaCode ? sql`and q."areaCode" = ${filter.areaCode}` : sql``} ${filter.stage ? sql`and q.stage = ${filter.stage}` : sql``}`;
}

export const coveragePersons = (
  ctx: Ctx,
  filter: Partial<CoverageList>,
  page: PageRequest,
): Promise<CoveragePersonPage> => readPage(ctx, selectCoverage(ctx, filter), COVERAGE_ORDER, page);
