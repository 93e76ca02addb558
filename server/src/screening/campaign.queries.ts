import { sql } from 'kysely';
import type { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import type { RollStatus } from '@xingcheng/shared/codes/roll-status';
import { isCityWide, scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { counts, overdueCounts } from './board.queries.js';
import { visible } from './campaign-visible.js';
import type { CampaignClassType, CampaignPage, CampaignType } from './campaign.types.js';
import { campaignMachine } from './campaign.machine.js';
import { ROLL_MOVES, rollMachine } from './roll/roll.machine.js';
import { seesResults } from './read-model/states.js';

export const CAMPAIGN_ORDER = orderOf('campaigns');

interface CampaignFilter {
  status?: string | null;
  schoolYear?: number | null;
  programme?: string | null;
}
type CampaignRow = Omit<CampaignType, 'openMoves' | 'rollMoves'>;

function selectCampaigns(ctx: Ctx, filter: CampaignFilter & { id?: string }) {
  const here = sql<boolean>`q.campaign_id = c.id`;
  return sql<CampaignRow>`
    select c.id, c.name, c.school_year as "schoolYear", c.programme, c.programme_version as "programmeVersion", c.area_code as "areaCode", coalesce(${areaName(ctx, 'a')}, c.area_code) as "areaName", c.instruments,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.status, c.version, (select count(*)::int from campaign_school x where x.campaign_id = c.id) as "schoolCount", c.roll_status as "rollStatus",
      (select count(*)::int from campaign_school x where x.campaign_id = c.id and x.filled) as "schoolsOnRoll", n.*,
      ${seesResults(ctx) ? sql`u.overdue` : sql`null::int as overdue`}
    from campaign c left join management_area a on a.code = c.area_code
    cross join lateral (${counts(ctx, [], here)}) n
    ${seesResults(ctx) ? sql`cross join lateral (${overdueCounts(ctx, [], here)}) u` : sql``}
    where ${visible(ctx)}
      ${filter.id ? sql`and c.id = ${filter.id}` : sql``}
      ${filter.status ? sql`and c.status = ${filter.status}` : sql``}
      ${filter.schoolYear ? sql`and c.school_year = ${filter.schoolYear}` : sql``}
      ${filter.programme ? sql`and c.programme = ${filter.programme}` : sql``}`;
}

function withMoves(ctx: Ctx, row: CampaignRow): CampaignType {
  const mayMove =
    scopeOf(ctx.actor, 'campaign.manage') !== null && (isCityWide(ctx.actor) || row.areaCode === ctx.actor.areaCode);
  const facts = {
    endsOn: row.endsOn,
    today: ctx.today,
    screened: row.done,
    rollStatus: row.rollStatus as RollStatus,
  };
  return {
    ...row,
    openMoves: openMoves(campaignMachine, row.status as CampaignStatus, facts, () => mayMove),
    rollMoves: ROLL_MOVES.filter((move) => mayMove && rollMachine[move].from.some((from) => from === row.rollStatus)),
  };
}

export async function campaignPage(ctx: Ctx, filter: CampaignFilter, page: PageRequest): Promise<CampaignPage> {
  const found = await readPage(ctx, selectCampaigns(ctx, filter), CAMPAIGN_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

export async function campaignById(ctx: Ctx, id: string): Promise<CampaignType | null> {
  const row = await readOne(ctx, selectCampaigns(ctx, { id }));
  return row && withMoves(ctx, row);
}

/** The classes of a campaign, those with most left to do first: what a school opens its grids from. */
export function campaignClasses(ctx: Ctx, campaignId: string): Promise<CampaignClassType[]> {
  const by = ['school_id', 'grade', 'class_name'];
  return readRows(
    ctx,
    sql<CampaignClassType>`
    select n.school_id as "schoolId", o.name as "schoolName", n.grade, n.class_name as "className", n."onRoll", n."toDo", n.done
    from campaign c cross join lateral (${counts(ctx, by, sql<boolean>`q.campaign_id = c.id`, true)}) n join organisation o on o.id = n.school_id
    where c.id = ${campaignId}::uuid and ${visible(ctx)} and n."onRoll" > 0 order by n."toDo" desc, 2, 3, 4 limit 500`,
  );
}
