import type { PlatformCtx } from '../../ctx.js';
import type { Job } from '../../jobs/jobs.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import { ImportRun } from '../import-run.entity.js';
import { requirePurpose } from '../registry.js';
import { factsOf } from '../runs.js';
import { claim } from './claim.js';
import { givingBack } from './give-back.js';
import { jobData, UNDO_JOB } from './jobs.js';
import { undoRun } from './undo-run.js';

/** Safe to run twice and safe to be killed: one transaction, and a run that is no longer UNDOING is left alone. */
export const undoJob: Job<PlatformCtx> = {
  name: UNDO_JOB,
  actsFor: jobData,
  handle: async (ctx, data) => {
    const { importId } = jobData(data);
    if (!(await claim(ctx, importId))) return;
    const run = await ctx.em.findOne(ImportRun, { id: importId }, { refresh: true });
    if (run?.status !== 'UNDOING') return;
    // An import that was stopped half-way is as it was when the undo does not succeed.
    const before = run.appliedAt ? 'APPLIED' : 'STOPPED';
    try {
      await undoRun(ctx, requirePurpose(ctx, run.purpose), run);
      run.status = decide(importMachine, 'undone', run.status, factsOf(run));
    } catch (error) {
      givingBack(ctx, importId, 'UNDOING', { stopped: before, refused: before, broken: before })(error);
    }
  },
};
