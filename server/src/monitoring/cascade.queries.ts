import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { sql, type RawBuilder } from 'kysely';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import type { Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { isCityWide, scopeOf } from '../access/index.js';
import { reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import {
  CASCADE_INTERVALS,
  CASCADE_MEASURES,
  CASCADE_NAMES,
  CASCADE_RATES,
  DEFAULT_WAITING_DAYS,
  waitingSince,
  type CascadeDay,
  type CascadeMeasure,
} from './cascade.measures.js';
import type { Cascade, CascadeArea, CascadeInterval, CascadePerson, CascadePersonPage } from './cascade.types.js';
import { boardOf } from './coverage.queries.js';

export interface CascadeWish {
  asOf?: string | null;
  schoolYear?: number | null;
  programme?: string | null;
  campaignId?: string | null;
  areaCode?: string | null;
  waitingDays?: number | null;
  measure?: string | null;
}

interface Question extends CascadeDay {
  schoolYear: number;
  programme: string | null;
  campaignId: string | null;
  areaCode: string | null;
}

export const CASCADE_ORDER = orderOf('cascadePersons');

function questionOf(ctx: Ctx, wish: CascadeWish): Question {
  const { asOf, schoolYear } = boardOf(ctx, wish);
  return {
    asOf,
    schoolYear,
    waitingDays: wish.waitingDays ?? DEFAULT_WAITING_DAYS,
    programme: wish.programme ?? null,
    campaignId: wish.campaignId ?? null,
    areaCode: wish.areaCode ?? null,
  };
}

/** The official definition is of children from 0 to 6; a campaign and the school programme count their roll. */
const isOfficial = ({ programme, campaignId }: Question): boolean =>
  campaignId === null && (programme === null || programme === 'NATIONAL_0_6');

/** The one permission rule over a row whose area of residence is at hand. */
function within(ctx: Ctx, area: string, personId: string): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor, 'cascade.read');
  if (scope === 'city' || (scope === 'district' && isCityWide(ctx.actor))) return sql<boolean>`true`;
  if (scope === 'district') return sql<boolean>`${sql.ref(area)} = ${ctx.actor.areaCode}`;
  return reaches(ctx, 'cascade.read', personId);
}

const STEPS = sql`screened_on, positive_on, referred_on, rechecked_on, abnormal_on, cleared_on, diagnosed_on, confirmed_on, told_on`;

/** The result reaches the guardian first: before that the child is screened for this reader, and not positive. */
const shown = (ctx: Ctx): RawBuilder<boolean> =>
  seesUntold(ctx.actor.role, ctx.today) ? sql<boolean>`true` : sql<boolean>`(q.told_on is not null)`;

/** The campaigns `c` of the question: the one, or all of a programme and year that had begun by the day. */
const campaigns = ({ campaignId, programme, schoolYear, asOf }: Question): RawBuilder<boolean> =>
  sql<boolean>`${campaignId ? sql`c.id = ${campaignId}::uuid` : sql`c.programme = ${programme} and c.school_year = ${schoolYear} and c.status in ('OPEN', 'CLOSED')`}
        and c.starts_on <= ${asOf}::date`;

/**
 * The rows that are counted. `roll` are all children of the question; the steps need only those with a primary screen, which
 * `screening_course` holds with area and birth date, so that nothing else is looked at.
 */
function rows(ctx: Ctx, asked: Question, roll: boolean): RawBuilder<unknown> {
  const { asOf, schoolYear, areaCode } = asked;
  const area = (column: string) => (areaCode ? sql`and ${sql.ref(column)} = ${areaCode}` : sql``);
  if (!isOfficial(asked))
    return sql`select r.person_id, r.campaign_id::text as roll, r.area_code, coalesce((select b.birth_date from person b where b.id = r.person_id), (select make_date(f.birth_year, 7, 1) from former_person f where f.id = r.person_id)) as birth_date, ${STEPS} from campaign_pupil r join campaign c on c.id = r.campaign_id
      where ${campaigns(asked)} ${roll ? sql`` : sql`and r.screened_on is not null`} and ${within(ctx, 'r.area_code', 'r.person_id')} ${area('r.area_code')}`;
  const children = (alias: string) =>
    sql`${sql.ref(`${alias}.birth_date`)} <= ${asOf}::date and ${sql.ref(`${alias}.birth_date`)} > (${asOf}::date - make_interval(months => ${NATIONAL_PATHWAY.endsAtMonths}))::date`;
  return roll
    ? sql`select r.id as person_id, '' as roll, r.area_code from (select id, area_code, birth_date from person union all select id, area_code, make_date(birth_year, 7, 1) from former_person) r where ${children('r')} and ${within(ctx, 'r.area_code', 'r.id')} ${area('r.area_code')}`
    : sql`select r.person_id, '' as roll, r.area_code, r.birth_date, ${STEPS} from screening_course r
        where r.school_year = ${schoolYear} and ${children('r')} and ${within(ctx, 'r.area_code', 'r.person_id')} ${area('r.area_code')}`;
}

const counted = (measure: CascadeMeasure, day: CascadeDay) =>
  sql`(count(*) filter (where ${CASCADE_MEASURES[measure](day)}))::int as ${sql.ref(measure)}`;

type Counts = Record<CascadeMeasure, number> & { areaCode: string };

/**
 * Roll and, as of today, screened of a campaign or programme: the roll-up of the rooms knows both by district, for readers of whole
 * districts. Of a past day, and for anybody else, the children are counted.
 */
function rolled(ctx: Ctx, asked: Question, measures: readonly CascadeMeasure[]): RawBuilder<Counts> | null {
  const bySum: Partial<Record<CascadeMeasure, RawBuilder<unknown>>> = {
    ROLL: sql`sum(q.on_roll)`,
    ...(asked.asOf >= ctx.today ? { SCREENED: sql`sum(q.done)` } : {}),
  };
  const wholeDistricts = ['city', 'district'].includes(scopeOf(ctx.actor, 'cascade.read') ?? '');
  if (isOfficial(asked) || !wholeDistricts || measures.some((one) => !bySum[one])) return null;
  return sql<Counts>`select q.area_code as "areaCode", ${sql.join(measures.map((one) => sql`${bySum[one]}::int as ${sql.ref(one)}`))}
    from campaign_school_count q join campaign c on c.id = q.campaign_id
    where ${campaigns(asked)} and ${within(ctx, 'q.area_code', 'q.school_id')} ${asked.areaCode ? sql`and q.area_code = ${asked.areaCode}` : sql``} group by 1 having sum(q.on_roll) > 0`;
}

/** What is counted of everybody who was screened, and what only of the few who were positive: the latter have an index of their own. */
const OF_ALL: readonly CascadeMeasure[] = ['SCREENED'];
const OF_POSITIVE = CASCADE_NAMES.filter((one) => one !== 'ROLL' && !OF_ALL.includes(one));

async function countsByArea(ctx: Ctx, asked: Question): Promise<Counts[]> {
  const grouped = (measures: readonly CascadeMeasure[], roll: boolean, where = sql<boolean>`true`) =>
    readRows(
      ctx,
      rolled(ctx, asked, measures) ??
        sql<Counts>`select q.area_code as "areaCode", ${sql.join(measures.map((one) => counted(one, asked)))} from (${rows(ctx, asked, roll)}) q where ${where} group by 1`,
    );
  const parts = await Promise.all([
    grouped(['ROLL'], true),
    grouped(OF_ALL, false),
    grouped(OF_POSITIVE, false, sql<boolean>`q.positive_on is not null and ${shown(ctx)}`),
  ]);
  const none = Object.fromEntries(CASCADE_NAMES.map((one) => [one, 0])) as Record<CascadeMeasure, number>;
  const codes = [...new Set(parts.flat().map((one) => one.areaCode))].toSorted();
  return codes.map((areaCode) => ({
    ...none,
    ...Object.assign({}, ...parts.map((part) => part.find((one) => one.areaCode === areaCode))),
    areaCode,
  }));
}

/** Median days from one step to the next, over those who took both by the day; null where nobody did. */
async function intervals(ctx: Ctx, asked: Question): Promise<CascadeInterval[]> {
  const { asOf } = asked;
  const columns = Object.entries(CASCADE_INTERVALS).flatMap(([name, [from, to]]) => {
    const both = sql`${sql.ref(`q.${to}`)} <= ${asOf}::date and ${sql.ref(`q.${to}`)} >= ${sql.ref(`q.${from}`)}`;
    return [
      sql`percentile_cont(0.5) within group (order by (${sql.ref(`q.${to}`)} - ${sql.ref(`q.${from}`)})) filter (where ${both}) as ${sql.ref(name)}`,
      sql`(count(*) filter (where ${both}))::int as ${sql.ref(`${name}_n`)}`,
    ];
  });
  const row = await readOne(
    ctx,
    sql<
      Record<string, number | null>
    >`select ${sql.join(columns)} from (${rows(ctx, asked, false)}) q where q.positive_on <= ${asOf}::date and ${shown(ctx)}`,
  );
  return Object.keys(CASCADE_INTERVALS).map((name) => ({
    name,
    medianDays: row?.[name] ?? null,
    persons: row?.[`${name}_n`] ?? 0,
  }));
}

/** Completed months at the first positive screen and at the confirmed diagnosis. */
async function ages(
  ctx: Ctx,
  { asOf, ...asked }: Question,
): Promise<Pick<Cascade, 'monthsAtPositive' | 'monthsAtDiagnosis'>> {
  const months = (day: string) =>
    sql`extract(year from age(${sql.ref(day)}, q.birth_date)) * 12 + extract(month from age(${sql.ref(day)}, q.birth_date))`;
  const median = (day: string) =>
    sql`percentile_cont(0.5) within group (order by ${months(day)}) filter (where ${sql.ref(day)} <= ${asOf}::date)`;
  const row = await readOne(
    ctx,
    sql<{
      positive: number | null;
      confirmed: number | null;
    }>`select ${median('q.positive_on')} as positive, ${median('q.confirmed_on')} as confirmed
      from (${rows(ctx, { asOf, ...asked }, false)}) q where q.positive_on <= ${asOf}::date and ${shown(ctx)}`,
  );
  return { monthsAtPositive: row?.positive ?? null, monthsAtDiagnosis: row?.confirmed ?? null };
}

const RATE_SOURCE = '国卫办妇幼发〔2022〕12号 七';

export async function cascade(ctx: Ctx, wish: CascadeWish): Promise<Cascade> {
  const asked = questionOf(ctx, wish);
  const [counts, names, steps, age] = await Promise.all([
    countsByArea(ctx, asked),
    readRows(
      ctx,
      sql<{
        code: string;
        name: string;
        nameEn: string;
      }>`select a.code, a.name, a.name_en as "nameEn" from management_area a`,
    ),
    intervals(ctx, asked),
    ages(ctx, asked),
  ]);
  const areas = counts.map((one): CascadeArea => {
    const named = names.find((area) => area.code === one.areaCode);
    return {
      ...figuresOf(one),
      areaCode: one.areaCode,
      areaName: named?.name ?? one.areaCode,
      areaNameEn: named?.nameEn ?? null,
    };
  });
  const all = Object.fromEntries(
    CASCADE_NAMES.map((name) => [name, counts.reduce((sum, one) => sum + one[name], 0)]),
  ) as Record<CascadeMeasure, number>;
  return {
    ...asked,
    waitingSince: waitingSince(asked),
    official: isOfficial(asked),
    areas,
    total: figuresOf(all),
    rates: Object.entries(CASCADE_RATES).map(([rate, [numerator, denominator]]) => ({
      rate,
      numerator: all[numerator],
      numeratorMeasure: numerator,
      denominator: all[denominator],
      denominatorMeasure: denominator,
      source: RATE_SOURCE,
    })),
    intervals: steps,
    ...age,
  };
}

const figuresOf = (counts: Record<CascadeMeasure, number>) => ({
  figures: CASCADE_NAMES.map((measure) => ({ measure, count: counts[measure] })),
});

function measured(ctx: Ctx, wish: CascadeWish): RawBuilder<unknown> {
  const asked = questionOf(ctx, wish);
  const measure = CASCADE_NAMES.find((one) => one === (wish.measure ?? 'POSITIVE'));
  const sentence = measure ? CASCADE_MEASURES[measure](asked) : sql<boolean>`false`;
  // Whose records have gone is in the figures of the past and on no list.
  const living = sql`q.person_id not in (select gone.id from former_person gone)`;
  // Every later step follows a positive screen, and the positive ones have an index of their own.
  const positive = sql`and q.positive_on is not null and ${shown(ctx)}`;
  return sql`select q.* from (${rows(ctx, asked, measure === 'ROLL')}) q where ${living} and ${sentence} ${measure === 'ROLL' || measure === 'SCREENED' ? sql`` : positive}`;
}

/**
 * The people behind a number: the very rows that were counted, each with the days of its steps up to that day. Names are looked up for the
 * rows of the page alone.
 */
export function selectCascade(ctx: Ctx, wish: CascadeWish): RawBuilder<CascadePerson> {
  const asked = questionOf(ctx, wish);
  const until = (column: string, name: string) =>
    wish.measure === 'ROLL'
      ? sql`null::text as ${sql.ref(name)}`
      : sql`case when ${sql.ref(`q.${column}`)} <= ${asked.asOf}::date ${column === 'screened_on' ? sql`` : sql`and ${shown(ctx)}`} then ${sql.ref(`q.${column}`)}::text end as ${sql.ref(name)}`;
  return sql<CascadePerson>`
    select q.person_id as id, q.roll, (select p.name from person p where p.id = q.person_id) as name, (select p.birth_date::text from person p where p.id = q.person_id) as "birthDate", q.area_code as "areaCode", coalesce(${areaName(ctx, 'a')}, q.area_code) as "areaName", ${until('screened_on', 'screenedOn')}, ${until('positive_on', 'positiveOn')},
      ${until('referred_on', 'referredOn')}, ${until('rechecked_on', 'recheckedOn')}, ${until('abnormal_on', 'abnormalOn')}, ${until('diagnosed_on', 'diagnosedOn')}
    from (${measured(ctx, wish)}) q left join management_area a on a.code = q.area_code`;
}

export const cascadePersons = (ctx: Ctx, wish: CascadeWish, page: PageRequest): Promise<CascadePersonPage> =>
  readPage(
    ctx,
    selectCascade(ctx, wish),
    CASCADE_ORDER,
    page,
    sql<{ count: string }>`select count(*) as count from (${measured(ctx, wish)}) q`,
  );
