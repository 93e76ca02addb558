import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { recount } from '../../platform/recounts/recount.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { CARD_COLUMNS, COMPARED_CARDS, LIVE_CARDS } from '../case-card.ddl.js';

/** Cases whose card differs from the facts it repeats, or is missing, or is left over. */
export async function wrongCaseCards(ctx: Ctx): Promise<string[]> {
  const columns = sql.raw(CARD_COLUMNS.join(', '));
  const live = sql`select ${columns} from (${sql.raw(LIVE_CARDS)}) live`;
  const kept = sql`select ${columns} from case_card`;
  const rows = await readRows(
    ctx,
    sql<{ id: string }>`
    select distinct case_file_id as id from (((${live}) except (${kept})) union all ((${kept}) except (${live}))) wrong order by 1`,
  );
  return rows.map((row) => row.id);
}

/**
 * Proves every night that the caseloads show what the facts say; what differs is written down for the administrators and made good.
 * Safe to run twice: it compares and repeats facts, nothing else.
 */
export const recountCaseCards: Job<Ctx> = {
  name: 'recount-case-cards',
  schedule: '40 3 * * *',
  handle: async (ctx) => {
    await recount(ctx, COMPARED_CARDS);
  },
};
