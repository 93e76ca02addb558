import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { visible } from './campaign-visible.js';
import { reachesArea } from './read-model/reach.js';

export interface PlaceFilter {
  campaignId?: string | null;
  districtCode?: string | null;
  schoolId?: string | null;
  grade?: string | null;
  className?: string | null;
  areaCode?: string | null;
}

/** A sum over the roll-up's rows `q` of the places in the filter, for readers who reach whole places (`reachesByPlace`). */
export function rolledSum(ctx: Ctx, filter: PlaceFilter, of: RawBuilder<unknown>): RawBuilder<{ count: string }> {
  const byGrade = filter.grade !== undefined && filter.grade !== null;
  return sql`select coalesce(sum(${of}), 0) as count
    from ${sql.table(byGrade || filter.className ? 'campaign_class_count' : 'campaign_school_count')} q join campaign c on c.id = q.campaign_id join organisation o on o.id = q.school_id
    where q.campaign_id = ${filter.campaignId ?? null}::uuid and ${visible(ctx)} and ${reachesArea(ctx, 'q.area_code')}
      ${filter.districtCode ? sql`and o.area_code = ${filter.districtCode}` : sql``}
      ${filter.schoolId ? sql`and q.school_id = ${filter.schoolId}::uuid` : sql``}
      ${byGrade ? sql`and q.grade = ${filter.grade}` : sql``}
      ${filter.className ? sql`and q.class_name = ${filter.className}` : sql``}
      ${filter.areaCode ? sql`and q.area_code = ${filter.areaCode}` : sql``}`;
}
