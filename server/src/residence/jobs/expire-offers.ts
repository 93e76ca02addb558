import type { Ctx } from '../../access/index.js';
import { settleTasks } from '../../casefile/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { Application, Offer } from '../application.entity.js';
import { letGo } from '../commands/let-go.js';
import { rescore } from '../scoring.js';

/** Lets go of beds whose hold is over. Safe to run twice: an offer expires once, by its status. */
export const expireOffers: Job<Ctx> = {
  name: 'residence.expire-offers',
  schedule: '*/10 * * * *',
  handle: async (ctx) => {
    const over = await ctx.em.find(
      Offer,
      { status: 'OPEN', heldUntil: { $lte: ctx.now } },
      { populate: ['application.person', 'bed.unit'] },
    );
    for (const offer of over) {
      offer.status = 'EXPIRED';
      if (offer.application.status === 'OFFERED') offer.application.status = 'WAITING';
      await settleTasks(ctx, offer.id, ['OFFER_ANSWER'], 'CANCELLED');
      await letGo(ctx, offer);
    }
  },
};

/** Gives every waiting application today's points. Safe to run twice: the points depend on facts and day only. */
export const refreshRanks: Job<Ctx> = {
  name: 'residence.refresh-ranks',
  schedule: '10 0 * * *',
  handle: async (ctx) => {
    for (const application of await ctx.em.find(Application, { status: { $in: ['SUBMITTED', 'WAITING', 'OFFERED'] } }))
      rescore(application, ctx.today);
  },
};
