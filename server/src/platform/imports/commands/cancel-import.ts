import { record } from '../../audit/audit.js';
import type { PlatformCtx } from '../../ctx.js';
import { Refused } from '../../graphql/refusal.js';
import type { ImportPhase } from '@xingcheng/shared/codes/import-phase';
import { ImportRun } from '../import-run.entity.js';
import type { ImportCancelInput } from '../imports.inputs.js';
import { requireRun } from '../runs.js';

const PHASE_OF: Record<string, ImportPhase> = { CHECKING: 'CHECKING', APPLYING: 'WRITING', UNDOING: 'UNDOING' };

/**
 * Asks the background to stop. It does between two chunks: what is one transaction leaves nothing, what is written in
 * portions leaves exactly the finished ones. Nothing is locked here, because the work itself must not be waited for.
 */
export async function cancelImport(ctx: PlatformCtx, { id }: ImportCancelInput): Promise<ImportRun> {
  await requireRun(ctx, 'import.apply', id);
  const run = await ctx.em.findOneOrFail(ImportRun, { id });
  const phase = PHASE_OF[run.status];
  if (!phase) throw new Refused('MOVE_NOT_ALLOWED', 'status', { move: 'cancel', status: run.status });
  await ctx.em.execute(
    `insert into import_progress (run_id, phase, rows_read, rows_checked, rows_written, share, started_at, updated_at, cancelled)
     values (?, ?, 0, 0, 0, 0, clock_timestamp(), clock_timestamp(), true)
     on conflict (run_id) do update set cancelled = true`,
    [id, phase],
  );
  await record(ctx, [{ deed: 'UPDATE', subjectType: 'ImportRun', subjectId: id, changes: { cancel: phase } }]);
  return run;
}
