import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readPage, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { RecountFindingPage, RecountFindingType } from './recounts.types.js';

const ORDER = orderOf('recountFindings');

/** Figures about the house, not about a person: whoever may read them reads them all. */
export const recountPage = (ctx: Ctx, page: PageRequest): Promise<RecountFindingPage> =>
  readPage(
    ctx,
    sql<RecountFindingType>`select r.id, r.found_on::text as "foundOn", r.model, c.name as "campaignName", r.lacking, r.surplus, r.different, r.columns, r.repaired_at as "repairedAt"
      from recount_finding r left join campaign c on c.id = r.campaign_id`,
    ORDER,
    page,
  );
