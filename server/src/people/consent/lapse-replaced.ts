import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { ConsentRecorded } from '../people.events.js';
import { endSharing, lockConsents } from './end-sharing.js';
import { replaced } from './state.js';

/**
 * Every night: what was shared by a consent whose notice was replaced, and whose time is over, is shared no more (个人信息保护法 14).
 * Safe to run twice: a tie that has ended is not found again.
 */
export const lapseReplaced: Job<Ctx> = {
  name: 'people.lapse-consents',
  schedule: '5 0 * * *',
  handle: async (ctx) => {
    const persons = await readRows(
      ctx,
      sql<{ id: string }>`select distinct i.person_id as id from involvement i join consent k on k.id = i.consent_id
        where (i.ended_on is null or i.ended_on > ${ctx.today}::date) and ${replaced(ctx.today, ({ lapsesOn }) => lapsesOn <= ctx.today)} order by 1`,
    );
    for (const { id } of persons) {
      await lockConsents(ctx, id);
      await endSharing(ctx, id);
      await ctx.publish(new ConsentRecorded(id, 'SHARING', 'NO_REPLY'));
    }
  },
};
