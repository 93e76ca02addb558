import type { Ctx } from '../../access/index.js';
import { outsideTransaction, urlOf } from '../../platform/db/db.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { connected } from './house-keys.js';
import { reindex } from './reindex.js';
import { reseal } from './reseal.js';

/**
 * What an earlier key generation sealed, brought under the one in force every night. Safe to run twice and to be killed: it goes on where
 * it was, and what is done is not done again.
 */
export const resealJob: Job<Ctx> = {
  name: 'reseal-cells',
  schedule: '15 2 * * *',
  handle: async (ctx) => {
    const done = await outsideTransaction(ctx.em, () =>
      connected(urlOf(ctx.em), async (client) => [
        ...(await reseal(client, ctx.keys, { perSecond: 1_000 })),
        ...(await reindex(client, ctx.keys, { perSecond: 1_000 })),
      ]),
    );
    for (const { name, resealed, shut } of done) {
      if (resealed > 0) ctx.log.info({ name, resealed }, 'resealed');
      if (shut.length > 0) ctx.log.error({ name, shut }, 'cells do not open');
    }
  },
};
