import type { Ctx } from '../../access/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { deliverReports } from './deliver-reports.js';

/** Empties the outbox every minute. Safe to run twice: a message has one id, by which the gateway knows it again. */
export const deliverReportsJob: Job<Ctx> = {
  name: 'diagnosis.deliver-reports',
  schedule: '* * * * *',
  handle: (ctx) => deliverReports(ctx),
};
