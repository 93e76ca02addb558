import type { Ctx } from '../../access/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { drawUpCirculars } from './draw-up-circulars.js';

/** Monday morning, before offices open. Safe to run twice: a week of a district has one circular, by the database too. */
export const weeklyCircular: Job<Ctx> = {
  name: 'referral.weekly-circular',
  schedule: '30 6 * * 1',
  handle: (ctx) => drawUpCirculars(ctx),
};
