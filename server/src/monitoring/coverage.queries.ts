import { SCHOOL_GRADE_FACTS } from '@xingcheng/shared/codes/school-grade';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
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
  Object.entries(SCHOOL_GRADE_FACTS).map(([grade, facts]) => sql`when r.grade = ${grade} then ${facts.stage}::text`),
  sql` `,
)} end`;

/**
 * Scored screens of the year up to the day that nobody refuses, over `screening` in an alias. Whoever refuses stays in the denominator and
 * nowhere else (精神卫生法 27).
 */
const counts = (n: string, { schoolYear, asOf }: Board) => sql`${sql.ref(`${n}.status`)} = 'SCORED'
      and ${sql.ref(`${n}.screened_on`)} >= ${`${schoolYear}-09-01`}::date and ${sql.ref(`${n}.screened_on`)} <= ${asOf}::date
      and not exists (select 1 from screening_refusal nay where nay.person_id = ${sql.ref(`${n}.person_id`)} and nay.programme = ${sql.ref(`${n}.programme`)})`;

/** Too few answers, and no complete screen beside it. */
const halves = (board: Board) => sql`select n.person_id, 'HALF' as fact from screening n
        where n.stage = 'PRIMARY' and n.outcome = 'INCOMPLETE' and ${counts('n', board)}
          and not exists (select 1 from screening m where m.person_id = n.person_id and m.stage = 'PRIMARY' and m.outcome <> 'INCOMPLETE' and ${counts('m', board)})`;

/** What few people have: looked up once for all, from indexes that hold only such rows. */
function noted(ctx: Ctx, board: Board): RawBuilder<unknown> {
  const { asOf } = board;
  // The result reaches the guardian first, and those who only follow up see it after that.
  const released = seesUntold(ctx.actor.role, ctx.today) ? sql`` : sql`and ${sql.raw(isTold('n', 'offset 0'))}`;
  const refuses = sql`select c.outcome = 'REFUSED' or c.withdrawn_on <= ${asOf}::date from consent c
    where c.person_id = y.person_id and c.purpose = 'SCREENING' and c.answered_on <= ${asOf}::date order by c.answered_on desc, c.id desc limit 1`;
  return sql`select n.person_id, 'POSITIVE' as fact from screening n where n.stage = 'PRIMARY' and n.outcome = 'POSITIVE' and ${counts('n', board)} ${released}
      union all ${halves(board)}
      union all select n.person_id, case when n.outcome in ('ABNORMAL', 'NORMAL') then n.outcome else 'LATER' end from screening n where n.stage <> 'PRIMARY' and ${counts('n', board)}
      union all select x.person_id, 'DIAGNOSED' from diagnosis x where x.diagnosed_on <= ${asOf}::date
      union all select y.person_id, 'REFUSED' from (select distinct y.person_id from consent y
        where y.purpose = 'SCREENING' and (y.outcome = 'REFUSED' or y.withdrawn_on is not null) and y.answered_on <= ${asOf}::date offset 0) y where (${refuses})`;
}

/** One row for each of whom one of these facts is known. */
const facts = (of: RawBuilder<unknown>) =>
  sql`(select n.person_id, bool_or(n.fact = 'POSITIVE') as positive, bool_or(n.fact = 'HALF') as half, bool_or(n.fact in ('LATER', 'ABNORMAL', 'NORMAL')) as rechecked,
      bool_or(n.fact = 'ABNORMAL') as abnormal, bool_or(n.fact = 'NORMAL') as cleared, bool_or(n.fact = 'DIAGNOSED') as diagnosed, bool_or(n.fact = 'REFUSED') as refused
    from (${of}) n group by n.person_id) f`;

/** Whose place on the roll stands on the day, over `roll_place r`. */
const onRoll = ({ schoolYear, asOf }: Board) =>
  sql`r.school_year = ${schoolYear} and r.started_on <= ${asOf}::date and (r.ended_on is null or r.ended_on > ${asOf}::date)`;

/** Under seven on the day: 初筛率, 复筛率 and 诊断率 are of these. */
const underSeven = (birthDate: string, { asOf }: Board) =>
  sql<boolean>`${sql.ref(birthDate)} > (${asOf}::date - interval '7 years')::date`;

/**
 * One row per person of `source` (alias `p`, with its facts `f`), with what is true of it in the year and by the day; what nobody noted of it is
 * null. The place on the roll stands in a read model, with the day of the first screen beside it.
 */
function people(
  ctx: Ctx,
  board: Board,
  source: RawBuilder<unknown>,
  shown: RawBuilder<unknown>,
): RawBuilder<CoveragePerson> {
  const { schoolYear, asOf } = board;
  const screen = sql`coalesce(r.screened_on, (select y.screened_on from screening_course y where r.person_id is null and y.person_id = p.id and y.school_year = ${schoolYear}))`;
  return sql<CoveragePerson>`
    select p.id, p.area_code as "areaCode", r.grade, ${shown}
      r.person_id is not null as "onRoll", coalesce(${stageOfGrade}, 'NONE') as stage, ${underSeven('p.birth_date', board)} as "underSeven",
      ${screen} <= ${asOf}::date and f.half is not true as screened, f.positive, f.rechecked, f.abnormal, f.cleared, f.diagnosed, f.refused
    from ${source} left join roll_place r on r.person_id = p.id and ${onRoll(board)}
    where ${reaches(ctx, 'coverage.read', 'p.id', 'p.area_code')} and p.birth_date <= ${asOf}::date`;
}

/** What only those have of whom something is noted: such a sentence is asked of them alone. */
const OF_FEW: readonly string[] = [
  'REFUSED',
  'POSITIVE',
  'RECHECKED',
  'ABNORMAL',
  'DIAGNOSED',
  'WAITING',
  'SECONDARY_NUMERATOR',
  'SECONDARY_DENOMINATOR',
  'DIAGNOSIS_NUMERATOR',
  'DIAGNOSIS_DENOMINATOR',
];

const few = (ctx: Ctx, board: Board) => sql`${facts(noted(ctx, board))} join person p on p.id = f.person_id`;
/** Of everybody only what may be wrong with a screen is asked. */
const everybody = (board: Board) => sql`person p left join ${facts(halves(board))} on f.person_id = p.id`;

/** For the list: who it is. */
const named = (ctx: Ctx, board: Board, figure: string) =>
  people(
    ctx,
    board,
    OF_FEW.includes(figure) ? few(ctx, board) : everybody(board),
    sql`p.name collate "C" as name, p.birth_date::text as "birthDate", coalesce((select ${areaName(ctx, 'a')} from management_area a where a.code = p.area_code), p.area_code) as "areaName",
      (select o.name from enrolment e join organisation o on o.id = e.school_id where e.id = r.enrolment_id) as "schoolName",
      (select e.grade || ' ' || e.class_name from enrolment e where e.id = r.enrolment_id) as "className",
      (select max(s.screened_on)::text from screening s where s.person_id = p.id and s.stage = 'PRIMARY' and s.status = 'SCORED' and s.screened_on >= ${`${board.schoolYear}-09-01`}::date and s.screened_on <= ${board.asOf}::date
        and not exists (select 1 from screening_refusal nay where nay.person_id = s.person_id and nay.programme = s.programme)) as "screenedOn",`,
  );

const count = (sentence: RawBuilder<boolean> | undefined) =>
  sql`(count(*) filter (where ${sentence ?? sql`false`}))::int`;

/** The columns of the table that few are counted in, each by its sentence. */
const FIGURES = {
  refused: 'REFUSED',
  positive: 'POSITIVE',
  rechecked: 'RECHECKED',
  abnormal: 'ABNORMAL',
  diagnosed: 'DIAGNOSED',
  waiting: 'WAITING',
} as const;

interface Counted {
  areaCode: string;
  grade: string | null;
}
type Roll = Counted & { onRoll: number; screened: number };
type Noted = Counted &
  Record<keyof typeof FIGURES | 'half' | 'halfUnderSeven', number> &
  Record<string, number | string | null>;

const STAGES: ReadonlyMap<string | null, string> = new Map(
  Object.entries(SCHOOL_GRADE_FACTS).map(([grade, { stage }]) => [grade, stage]),
);

/** Roll and screens by district and grade, from the read model alone. */
const rollByGrade = (ctx: Ctx, board: Board) =>
  sql<Roll>`select r.area_code as "areaCode", r.grade, count(*)::int as "onRoll", (count(*) filter (where r.screened_on <= ${board.asOf}::date))::int as screened
    from roll_place r where ${onRoll(board)} and r.birth_date <= ${board.asOf}::date and ${reaches(ctx, 'coverage.read', 'r.person_id', 'r.area_code')} group by 1, 2`;

/** Of whom something is noted, by district and grade; `half` are those whose screen does not count as one. */
const notedByGrade = (ctx: Ctx, board: Board) => {
  const sentences = [
    ...Object.entries(FIGURES).map(([name, measure]) => [name, MEASURES[measure]] as const),
    ...Object.entries(RATE_PARTS).filter(([name]) => OF_FEW.includes(name)),
    ['half', sql<boolean>`(q."onRoll" and q.half)`] as const,
    ['halfUnderSeven', sql<boolean>`(q."underSeven" and q.half)`] as const,
  ].map(([name, sentence]) => sql`${count(sentence)} as ${sql.ref(name)}`);
  const half = sql`f.half and exists (select 1 from screening_course y where y.person_id = p.id and y.school_year = ${board.schoolYear} and y.screened_on <= ${board.asOf}::date) as half,`;
  return sql<Noted>`select q."areaCode", q.grade, ${sql.join(sentences)} from (${people(ctx, board, few(ctx, board), half)}) q group by 1, 2`;
};

/** 初筛率: children under seven, and how many of them were screened. */
const primaryRate = (ctx: Ctx, board: Board) => {
  const reached = (person: string, table: string) =>
    sql`${underSeven(`${table}.birth_date`, board)} and ${sql.ref(`${table}.birth_date`)} <= ${board.asOf}::date and ${reaches(ctx, 'coverage.read', person, `${table}.area_code`)}`;
  return sql<{ children: number; screened: number }>`
    select (select count(*)::int from person p where ${reached('p.id', 'p')}) as children,
      (select count(*)::int from screening_course y where y.school_year = ${board.schoolYear} and y.screened_on <= ${board.asOf}::date and ${reached('y.person_id', 'y')}
        and not exists (select 1 from former_person gone where gone.id = y.person_id)) as screened`;
};

/**
 * Cells and rates of a district or a city. Everybody is counted from an index; those of whom something is noted are few and looked at one
 * by one. The lists ask the same sentences of each person.
 */
export async function coverage(ctx: Ctx, board: Board): Promise<Coverage> {
  const [roll, ofFew, [primary], areas] = await Promise.all([
    readRows(ctx, rollByGrade(ctx, board)),
    readRows(ctx, notedByGrade(ctx, board)),
    readRows(ctx, primaryRate(ctx, board)),
    readRows(
      ctx,
      sql<{ code: string; name: string }>`select a.code, ${areaName(ctx, 'a')} as name from management_area a`,
    ),
  ]);
  const sum = (name: string) => ofFew.reduce((total, one) => total + Number(one[name] ?? 0), 0);
  const part = (name: string) =>
    name === 'PRIMARY_DENOMINATOR'
      ? (primary?.children ?? 0)
      : name === 'PRIMARY_NUMERATOR'
        ? (primary?.screened ?? 0) - sum('halfUnderSeven')
        : sum(name);
  const rates = ['PRIMARY', 'SECONDARY', 'DIAGNOSIS'].map((rate): OfficialRate => ({
    rate,
    numerator: part(`${rate}_NUMERATOR`),
    denominator: part(`${rate}_DENOMINATOR`),
    source: SOURCE,
  }));
  return { ...board, cells: cellsOf(roll, ofFew, new Map(areas.map(({ code, name }) => [code, name]))), rates };
}

const emptyCell = (areaCode: string, name: string, stage: string): CoverageCell => ({
  areaCode,
  areaName: name,
  stage,
  onRoll: 0,
  screened: 0,
  refused: 0,
  positive: 0,
  rechecked: 0,
  abnormal: 0,
  diagnosed: 0,
  waiting: 0,
});

/** One cell for each district and stage of school, from the counts of its grades. */
function cellsOf(roll: readonly Roll[], ofFew: readonly Noted[], names: ReadonlyMap<string, string>): CoverageCell[] {
  const cells = new Map<string, CoverageCell>();
  for (const { areaCode, grade, onRoll: all, screened } of roll) {
    const stage = STAGES.get(grade) ?? 'NONE';
    const of = ofFew.find((one) => one.areaCode === areaCode && one.grade === grade);
    const cell = cells.get(areaCode + stage) ?? emptyCell(areaCode, names.get(areaCode) ?? areaCode, stage);
    cell.onRoll += all;
    cell.screened += screened - (of?.half ?? 0);
    for (const name of Object.keys(FIGURES) as (keyof typeof FIGURES)[]) cell[name] += of?.[name] ?? 0;
    cells.set(areaCode + stage, cell);
  }
  return [...cells.values()].toSorted((a, b) => (a.areaCode + a.stage).localeCompare(b.areaCode + b.stage, 'en'));
}

export interface CoverageList extends Board {
  measure?: string | null;
  ratePart?: string | null;
  areaCode?: string | null;
  stage?: string | null;
}

/** The people behind a figure: the very rows that were counted. */
export function selectCoverage(ctx: Ctx, filter: Partial<CoverageList>): RawBuilder<CoveragePerson> {
  const figure = filter.ratePart ?? filter.measure ?? 'ON_ROLL';
  const sentence = (filter.ratePart ? RATE_PARTS : MEASURES)[figure] ?? sql<boolean>`false`;
  return sql<CoveragePerson>`
    select q.id, q.name, q."birthDate", q."areaName", q."schoolName", q."className", q."screenedOn" from (${named(ctx, boardOf(ctx, filter), figure)}) q
    where ${sentence} ${filter.areaCode ? sql`and q."areaCode" = ${filter.areaCode}` : sql``} ${filter.stage ? sql`and q.stage = ${filter.stage}` : sql``}`;
}

export const coveragePersons = (
  ctx: Ctx,
  filter: Partial<CoverageList>,
  page: PageRequest,
): Promise<CoveragePersonPage> => readPage(ctx, selectCoverage(ctx, filter), COVERAGE_ORDER, page);
