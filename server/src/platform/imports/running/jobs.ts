import type { ImportPhase } from '@xingcheng/shared/codes/import-phase';
import type { PlatformCtx } from '../../ctx.js';
import type { ImportRun } from '../import-run.entity.js';

export const CHECK_JOB = 'imports.check';
export const APPLY_JOB = 'imports.apply';
export const UNDO_JOB = 'imports.undo';

type Queue = typeof CHECK_JOB | typeof APPLY_JOB | typeof UNDO_JOB;

const PHASE_OF: Record<Queue, ImportPhase> = {
  [CHECK_JOB]: 'CHECKING',
  [APPLY_JOB]: 'WRITING',
  [UNDO_JOB]: 'UNDOING',
};

export interface RunJob {
  importId: string;
  /** Whose deed it is: the work is done in this person's name and within this person's reach. */
  accountId: string | null;
  organisationId: string | null;
  role: string | null;
}

/** Hands a run to the background, in the very transaction that says so: a second request finds it gone. */
export async function handOver(ctx: PlatformCtx, queue: Queue, run: ImportRun): Promise<void> {
  await ctx.em.flush();
  const { accountId, organisationId, role } = ctx.who;
  const job: RunJob = { importId: run.id, accountId, organisationId, role };
  await ctx.em.execute('delete from import_progress where run_id = ?', [run.id]);
  await ctx.em.execute(
    `insert into import_progress (run_id, phase, rows_read, rows_checked, rows_written, share, started_at, updated_at, cancelled)
     values (?, ?, 0, 0, 0, 0, clock_timestamp(), clock_timestamp(), false)`,
    [run.id, PHASE_OF[queue]],
  );
  await ctx.jobs.send(ctx.em, queue, job);
}

export const jobData = (data: Record<string, unknown>): RunJob => data as unknown as RunJob;
