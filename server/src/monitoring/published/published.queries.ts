import { SMALL_CELLS } from '@xingcheng/shared/statistics/suppression-rule';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { PUBLISHED_STEPS, type PublishedRow, type PublishedTablePage } from './published.types.js';

export const PUBLISHED_ORDER = orderOf('publishedTables');

interface Stored {
  id: string;
  programme: string;
  schoolYear: number;
  asOf: string;
  ruleVersion: string;
  floor: number;
  rows: PublishedRow[];
}

const rowsOf = (ctx: Ctx): RawBuilder<unknown> => sql`
  (select jsonb_agg(jsonb_build_object('areaCode', t.areas[at::int], 'areaName', case when t.areas[at::int] is not null then coalesce(${areaName(ctx, 'a')}, t.areas[at::int]) end, 'figures', figures) order by at)
   from jsonb_array_elements(t.figures) with ordinality as row(figures, at) left join management_area a on a.code = t.areas[at::int])`;

/** Figures for everybody who works here: whoever may not see the people learns nothing of them from these. */
const selectPublished = (ctx: Ctx): RawBuilder<Stored> => sql<Stored>`
  select t.id, t.programme, t.school_year as "schoolYear", t.as_of::text as "asOf", t.rule_version as "ruleVersion", t.floor, ${rowsOf(ctx)} as rows
  from published_table t`;

export async function publishedPage(ctx: Ctx, page: PageRequest): Promise<PublishedTablePage> {
  const found = await readPage(ctx, selectPublished(ctx), PUBLISHED_ORDER, page);
  const rule = { ruleVerified: SMALL_CELLS.verified, ruleSource: SMALL_CELLS.source[ctx.lang] };
  return { ...found, nodes: found.nodes.map((one) => ({ ...one, ...rule, steps: PUBLISHED_STEPS })) };
}

/** For the file: one line per area, as the page shows it; withheld figures are a dash there too. */
export function selectPublishedLines(ctx: Ctx): RawBuilder<object> {
  const shown = (at: number) => sql`coalesce(line->'figures'->>${sql.lit(at)}::int, '–')`;
  return sql<object>`
    select q.id || ':' || at as id, q."asOf", q.programme, q."schoolYear", coalesce(line->>'areaName', ${ctx.lang === 'zh' ? '合计' : 'All areas'}) as area,
      ${shown(0)} as "NOT_SCREENED", ${shown(1)} as "NOT_POSITIVE", ${shown(2)} as "WITHOUT_CONCLUSION", ${shown(3)} as "DIAGNOSED", ${shown(4)} as total
    from (${selectPublished(ctx)}) q cross join lateral jsonb_array_elements(q.rows) with ordinality as l(line, at)`;
}
