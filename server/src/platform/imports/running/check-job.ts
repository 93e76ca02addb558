import type { PlatformCtx } from '../../ctx.js';
import { outsideTransaction } from '../../db/db.js';
import type { Job } from '../../jobs/jobs.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import { ImportRun } from '../import-run.entity.js';
import { requirePurpose } from '../registry.js';
import { factsOf } from '../runs.js';
import { checkRun, countStaged } from './check-run.js';
import { AtWorkAlready } from './claim.js';
import { givingBack } from './give-back.js';
import { CHECK_JOB, jobData } from './jobs.js';

/** Safe to run twice and safe to be killed: the staging is filled in one transaction, and a run that is no longer CHECKING is left alone. */
export const checkJob: Job<PlatformCtx> = {
  name: CHECK_JOB,
  actsFor: jobData,
  handle: async (ctx, data) => {
    const { importId } = jobData(data);
    const run = await ctx.em.findOne(ImportRun, { id: importId });
    if (run?.status !== 'CHECKING') return;
    const definition = requirePurpose(ctx, run.purpose);
    try {
      await outsideTransaction(ctx.em, () => checkRun(ctx, definition, run));
      await ctx.em.refresh(run);
      run.status = decide(importMachine, 'judged', run.status, factsOf(run));
      await countStaged(ctx, run);
    } catch (error) {
      if (error instanceof AtWorkAlready) return;
      givingBack(ctx, importId, 'CHECKING', { stopped: 'UPLOADED', refused: 'UPLOADED', broken: 'UPLOADED' })(error);
    }
  },
};
