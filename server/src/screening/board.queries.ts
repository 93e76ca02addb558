import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { asks } from '../platform/graphql/asked.js';
import { readRows } from '../platform/graphql/page.js';
import { visible } from './campaign-visible.js';
import type { CampaignBoardRow } from './campaign.types.js';
import { FIGURE_COLUMNS, RESULT_FIGURES } from './read-model/figures.js';
import { reachesArea, reachesPupil } from './read-model/reach.js';
import {
  countsFromRollUp,
  figureColumns,
  figureOf,
  inState,
  lapsedColumns,
  seesResults,
  sentenceFor,
  takenOff,
  toAskAnew,
} from './read-model/states.js';

export interface BoardPlace {
  campaignId: string;
  /** Area of the schools whose rows are wanted; with neither this nor a school, the districts. */
  districtCode?: string | null;
  /** School whose classes are wanted. */
  schoolId?: string | null;
}

/** Results, and how far the telling of them is, are for whoever may read them, and for others not even as a sum: they open no such list. */
const withheld = (ctx: Ctx, figure: string): boolean =>
  !seesResults(ctx) && (figure === 'UNTOLD' || RESULT_FIGURES.some((one) => one === figure));

/** Rows with every figure. A reader who reaches places counts from the roll-up, and with it no result the guardian was not told; one who reaches persons counts them. */
export function counts(
  ctx: Ctx,
  by: readonly string[],
  where: RawBuilder<boolean>,
  classes = false,
): RawBuilder<unknown> {
  const keys = sql.join(by.map((one) => sql.ref(`q.${one}`)));
  const group = by.length > 0 ? sql`group by ${keys}` : sql``;
  const head = by.length > 0 ? sql`${keys}, ` : sql``;
  if (!countsFromRollUp(ctx))
    return sql`select ${head}${figureColumns((figure) =>
      withheld(ctx, figure) ? sql`null::int` : sql`(count(*) filter (where ${sql.raw(sentenceFor(ctx, figure))}))::int`,
    )}, (count(*) filter (where ${toAskAnew(ctx)}))::int as replaced from campaign_pupil q where ${where} and ${reachesPupil(ctx)} ${group}`;
  const table = sql.table(classes ? 'campaign_class_count' : 'campaign_school_count');
  const rolled = sql`select ${head}${figureColumns((figure) =>
    withheld(ctx, figure) ? sql`null::int` : sql`coalesce(sum(${sql.ref(`q.${FIGURE_COLUMNS[figure]}`)}), 0)::int`,
  )} from ${table} q where ${where} and ${reachesArea(ctx, 'q.area_code')} ${group}`;
  const lapsed = lapsedColumns(ctx);
  if (!lapsed) return sql`select m.*, 0 as replaced from (${rolled}) m`;
  const same =
    by.length > 0
      ? sql.join(
          by.map((one) => sql`${sql.ref(`z.${one}`)} = ${sql.ref(`m.${one}`)}`),
          sql` and `,
        )
      : sql`true`;
  return sql`select ${by.length > 0 ? sql`${sql.join(by.map((one) => sql.ref(`m.${one}`)))}, ` : sql``}${figureColumns(
    (figure) => {
      const off = takenOff(figure);
      return off ? sql`${figureOf('m', figure)} - coalesce(${sql.ref(`z.${off}`)}, 0)` : figureOf('m', figure);
    },
  )}, coalesce(z.replaced, 0) as replaced from (${rolled}) m left join (
    select ${head}${lapsed} from campaign_pupil q where ${where} and ${toAskAnew(ctx)} and ${reachesPupil(ctx)} ${group}) z on ${same}`;
}

/** The roll-up's own rows, where whoever asks adds them up anyway. */
function parts(ctx: Ctx, by: readonly string[], where: RawBuilder<boolean>, classes: boolean): RawBuilder<unknown> {
  if (!countsFromRollUp(ctx) || lapsedColumns(ctx)) return counts(ctx, by, where, classes);
  const keys = sql.join(by.map((one) => sql.ref(`q.${one}`)));
  const table = sql.table(classes ? 'campaign_class_count' : 'campaign_school_count');
  return sql`select ${keys}, ${figureColumns((figure) =>
    withheld(ctx, figure) ? sql`null::int` : sql.ref(`q.${FIGURE_COLUMNS[figure]}`),
  )}, 0 as replaced from ${table} q where ${where} and ${reachesArea(ctx, 'q.area_code')}`;
}

/** Overdue depends on today and is therefore counted, from the index that holds only what is due. */
export function overdueCounts(ctx: Ctx, by: readonly string[], where: RawBuilder<boolean>): RawBuilder<unknown> {
  const keys = sql.join(by.map((one) => sql.ref(`q.${one}`)));
  return sql`select ${by.length > 0 ? sql`${keys}, ` : sql``}count(*)::int as overdue from campaign_pupil q
    where ${where} and ${inState(ctx, 'OVERDUE')} and ${reachesPupil(ctx)} ${by.length > 0 ? sql`group by ${keys}` : sql``}`;
}

const FIGURE_NAMES = [
  'onRoll',
  'consented',
  'refused',
  'noReply',
  'replaced',
  'toDo',
  'done',
  'untold',
  'positive',
  'referred',
  'rechecked',
  'abnormal',
  'diagnosed',
];
const summed = sql.join(FIGURE_NAMES.map((name) => sql`sum(${sql.ref(`n.${name}`)})::int as ${sql.ref(name)}`));

/** The rows of one level below a place: districts, the schools of one, or the classes of a school. */
export function boardRows(ctx: Ctx, place: BoardPlace): Promise<CampaignBoardRow[]> {
  const level = place.schoolId ? 'CLASS' : place.districtCode ? 'SCHOOL' : 'DISTRICT';
  const by = level === 'CLASS' ? ['school_id', 'grade', 'class_name'] : ['school_id'];
  const where = sql<boolean>`q.campaign_id = ${place.campaignId}::uuid ${place.schoolId ? sql`and q.school_id = ${place.schoolId}::uuid` : sql``}`;
  const same = sql.join(
    by.map((one) => sql`${sql.ref(`u.${one}`)} = ${sql.ref(`m.${one}`)}`),
    sql` and `,
  );
  // What depends on today is counted row by row: only for whoever asks.
  const counted = asks(ctx, 'overdue');
  const overdue = !counted ? sql`0` : seesResults(ctx) ? sql`sum(coalesce(n.overdue, 0))::int` : sql`null::int`;
  const keys = {
    DISTRICT: sql`o.area_code as "districtCode", coalesce(a.name, o.area_code) as name, a.name_en as "nameEn", null::uuid as "schoolId", null::text as grade, null::text as "className"`,
    SCHOOL: sql`o.area_code as "districtCode", o.name, null::text as "nameEn", o.id as "schoolId", null::text as grade, null::text as "className"`,
    CLASS: sql`o.area_code as "districtCode", o.name, null::text as "nameEn", o.id as "schoolId", n.grade, n.class_name as "className"`,
  }[level];
  return readRows(
    ctx,
    sql<CampaignBoardRow>`
    select * from (
      select ${sql.lit(level)}::text as level, ${keys}, ${summed}, ${overdue} as overdue
      from campaign c cross join lateral (
        ${
          counted
            ? sql`select m.*, u.overdue from (${counts(ctx, by, where, level === 'CLASS')}) m left join (${overdueCounts(ctx, by, where)}) u on ${same}`
            : parts(ctx, by, where, level === 'CLASS')
        }
      ) n join organisation o on o.id = n.school_id left join management_area a on a.code = o.area_code
      where c.id = ${place.campaignId}::uuid and ${visible(ctx)} ${place.districtCode && !place.schoolId ? sql`and o.area_code = ${place.districtCode}` : sql``}
      group by 1, 2, 3, 4, 5, 6, 7
    ) r where r."onRoll" > 0 order by r."districtCode", r.name, r.grade, r."className" limit 1000`,
  );
}
