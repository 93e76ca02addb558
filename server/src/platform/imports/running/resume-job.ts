import type { PlatformCtx } from '../../ctx.js';
import type { Job } from '../../jobs/jobs.js';
import { APPLY_JOB, CHECK_JOB, UNDO_JOB, type RunJob } from './jobs.js';

const QUEUE_OF: Record<string, string> = { CHECKING: CHECK_JOB, APPLYING: APPLY_JOB, UNDOING: UNDO_JOB };

/**
 * Nobody waits for a file that everybody has forgotten: work of which nothing was heard for two minutes is handed over
 * again, also after the queue has given up. Safe to run twice: who works on a run holds it locked.
 */
export const resumeJob: Job<PlatformCtx> = {
  name: 'imports.resume',
  schedule: '* * * * *',
  handle: async (ctx) => {
    const forgotten = (await ctx.em.execute(
      `select r.id as "importId", r.account_id as "accountId", r.organisation_id as "organisationId", r.role, r.status from import_run r
       left join import_progress p on p.run_id = r.id
       where r.status = any(?::text[]) and coalesce(p.updated_at, r.updated_at) < clock_timestamp() - interval '2 minutes'`,
      [`{${Object.keys(QUEUE_OF).join()}}`],
    )) as (RunJob & { status: string })[];
    for (const { status, ...job } of forgotten) {
      const queue = QUEUE_OF[status];
      if (queue) await ctx.jobs.send(ctx.em, queue, job);
    }
  },
};
