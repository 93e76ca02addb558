import type { PlatformCtx } from '../../ctx.js';
import type { ImportRun } from '../import-run.entity.js';

export const CHECK_JOB = 'imports.check';
export const APPLY_JOB = 'imports.apply';
export const UNDO_JOB = 'imports.undo';

export interface RunJob {
  importId: string;
  /** Whose deed it is: the work is done in this person's name and within this person's reach. */
  accountId: string | null;
  organisationId: string | null;
  role: string | null;
}

/** Hands a run to the background, in the very transaction that says so: a second request finds it gone. */
export async function handOver(ctx: PlatformCtx, queue: string, run: ImportRun): Promise<void> {
  await ctx.em.flush();
  const { accountId, organisationId, role } = ctx.who;
  const job: RunJob = { importId: run.id, accountId, organisationId, role };
  await ctx.em.execute('delete from import_progress where run_id = ?', [run.id]);
  await ctx.jobs.send(ctx.em, queue, job);
}

export const jobData = (data: Record<string, unknown>): RunJob => data as unknown as RunJob;
