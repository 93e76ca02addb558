import type { Ctx } from '../../access/index.js';

/** How many children the schools have on their rolls of that year, counted no further than `limit`. */
export async function rollSize(
  ctx: Ctx,
  schoolIds: readonly string[],
  schoolYear: number,
  limit: number,
): Promise<number> {
  const schools = `{${schoolIds.join()}}`;
  const [row] = (await ctx.em.execute(
    `select count(*)::int as size from (
       select 1 from enrolment where school_id = any(?::uuid[]) and school_year = ? and ended_on is null
       union all
       select 1 from involvement i join organisation o on o.id = i.organisation_id and o.kind = 'COMMUNITY_HEALTH_CENTRE'
         where i.organisation_id = any(?::uuid[]) and i.ended_on is null
       limit ?) children`,
    [schools, schoolYear, schools, limit],
  )) as { size: number }[];
  return row?.size ?? 0;
}
