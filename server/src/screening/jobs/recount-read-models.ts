import { addDays } from '@xingcheng/shared/age/iso-date';
import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Ctx } from '../../access/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { Campaign } from '../campaign.entity.js';
import { recount } from '../../platform/recounts/recount.js';
import { comparedCampaign, comparedPersons } from '../read-model/recount.js';

/** A campaign that ended longer ago changes no more. */
const LOOK_BACK_DAYS = 60;

/** Every night: are the boards still what the facts say? Safe to run twice: what was repaired is equal the second time. */
export const recountReadModels: Job<Ctx> = {
  name: 'screening.recount-read-models',
  schedule: '30 2 * * *',
  handle: async (ctx) => {
    const campaigns = await ctx.em.find(Campaign, {
      status: { $ne: 'CANCELLED' },
      rollStatus: RollStatus.READY,
      endsOn: { $gte: addDays(ctx.today, -LOOK_BACK_DAYS) },
    });
    for (const one of comparedPersons()) await recount(ctx, one);
    for (const { id } of campaigns) for (const one of comparedCampaign(id)) await recount(ctx, one);
  },
};
