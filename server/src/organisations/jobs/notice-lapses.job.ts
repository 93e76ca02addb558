import type { Ctx } from '../../access/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { noticeLapses } from '../notice-lapses.js';

/** Notices which licences have run out overnight. Safe to run twice: what was told is marked as told. */
export const noticeLapsesJob: Job<Ctx> = {
  name: 'organisations.notice-lapses',
  schedule: '15 0 * * *',
  handle: (ctx) => noticeLapses(ctx),
};
