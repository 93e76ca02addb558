import { record } from '../../audit/audit.js';
import type { PlatformCtx } from '../../ctx.js';
import { Refused } from '../../graphql/refusal.js';
import { ImportRun } from '../import-run.entity.js';
import type { ImportCancelInput } from '../imports.inputs.js';
import { requireRun } from '../runs.js';

const WORKING: readonly string[] = ['CHECKING', 'APPLYING', 'UNDOING'];

/**
 * Asks the background to stop. It does between two chunks: what is one transaction leaves nothing, what is written in
 * portions leaves exactly the finished ones. Nothing is locked here, because the work itself must not be waited for.
 */
export async function cancelImport(ctx: PlatformCtx, { id }: ImportCancelInput): Promise<ImportRun> {
  await requireRun(ctx, 'import.apply', id);
  const run = await ctx.em.findOneOrFail(ImportRun, { id });
  if (!WORKING.includes(run.status))
    throw new Refused('MOVE_NOT_ALLOWED', 'status', { move: 'cancel', status: run.status });
  await ctx.em.execute('update import_progress set cancelled = true where run_id = ?', [id]);
  await record(ctx, [{ deed: 'UPDATE', subjectType: 'ImportRun', subjectId: id, changes: { cancel: run.status } }]);
  return run;
}
