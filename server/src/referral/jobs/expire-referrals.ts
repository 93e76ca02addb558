import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../../access/index.js';
import { dutyHolder } from '../../organisations/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { took } from '../commands/took.js';
import { oweTrace } from '../commands/tracing.js';
import { Referral } from '../referral.entity.js';

/**
 * Tells the federation of the person's district about referrals nobody answered, booked or attended in time.
 * Safe to run twice: each is marked on the day it is told, and only unmarked ones are picked up.
 */
export const expireReferrals: Job<Ctx> = {
  name: 'expire-referrals',
  schedule: '10 6 * * *',
  handle: async (ctx) => {
    const late = await ctx.em.find(
      Referral,
      {
        escalatedOn: null,
        $or: [
          { status: { $in: ['SENT', 'RECEIVED'] }, answerDueOn: { $lt: ctx.today } },
          { status: 'ACCEPTED', appointmentOn: null, answerDueOn: { $lt: ctx.today } },
          { status: 'ACCEPTED', attendDueOn: { $lt: ctx.today } },
        ],
      },
      { populate: ['person'], lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, limit: 1000, orderBy: { id: 'asc' } },
    );
    for (const referral of late) {
      const supervisor = await dutyHolder(ctx, ['FEDERATION'], referral.person.areaCode);
      if (!supervisor) continue;
      await oweTrace(ctx, referral, supervisor);
      referral.escalatedOn = ctx.today;
      await took(ctx, referral, 'escalate', referral.status);
    }
  },
};
