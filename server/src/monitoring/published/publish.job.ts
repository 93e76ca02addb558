import { SMALL_CELLS } from '@xingcheng/shared/statistics/suppression-rule';
import { suppress } from '@xingcheng/shared/statistics/suppress';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { PublishedTable } from './published-table.entity.js';

interface Counted {
  programme: string;
  schoolYear: number;
  areaCode: string;
  steps: number[];
}

/**
 * Once a month, so that nobody learns from one day to the next who has just been found. Safe to run twice: a programme has one table
 * of a day.
 */
export const publishFigures: Job<Ctx> = {
  name: 'monitoring.publish-figures',
  schedule: '0 5 1 * *',
  handle: async (ctx) => {
    for (const rows of Map.groupBy(await counted(ctx), (row) => `${row.programme} ${row.schoolYear}`).values())
      await publish(ctx, rows);
  },
};

async function publish(ctx: Ctx, rows: readonly Counted[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { programme, schoolYear } = first;
  if ((await ctx.em.count(PublishedTable, { programme, schoolYear, asOf: ctx.today })) > 0) return;
  ctx.em.create(PublishedTable, {
    programme,
    schoolYear,
    asOf: ctx.today,
    ruleVersion: SMALL_CELLS.version,
    floor: SMALL_CELLS.floor,
    areas: rows.map((row) => row.areaCode),
    figures: suppress(
      rows.map((row) => row.steps),
      SMALL_CELLS.floor,
    ),
    publishedAt: ctx.now,
  });
  await ctx.em.flush();
}

/** Each pupil on a roll of the year stands in exactly one step; `PUBLISHED_STEPS` names them in this order. */
const counted = (ctx: Ctx): Promise<Counted[]> =>
  readRows(
    ctx,
    sql<Counted>`
    select c.programme, c.school_year as "schoolYear", n.area_code as "areaCode",
      array[sum(n.on_roll - n.done), sum(n.done - n.positive), sum(n.positive - n.diagnosed), sum(n.diagnosed)]::int[] as steps
    from campaign_school_count n join campaign c on c.id = n.campaign_id
    where c.status <> 'CANCELLED' and c.starts_on <= ${ctx.today}::date and c.ends_on >= ${ctx.today}::date - 31
    group by 1, 2, 3 having sum(n.on_roll) > 0 order by 1, 2, 3`,
  );
