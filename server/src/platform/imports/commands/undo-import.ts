import { record } from '../../audit/audit.js';
import type { PlatformCtx } from '../../ctx.js';
import { Refused } from '../../graphql/refusal.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportVersionInput } from '../imports.inputs.js';
import { factsOf, lockedRun } from '../runs.js';
import { readStaged } from '../staging.js';

const NAMED = 20;

/** Takes back exactly what the run made, as long as nobody has used or changed it since; otherwise says which rows. */
export async function undoImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, input.id);
  requireVersion(run, input.version, { status: 'UNDONE' });
  run.status = decide(importMachine, 'undo', run.status, factsOf(run));
  const rows = await readStaged(ctx.em, run.id, 'APPLIED', 0, run.total);
  const applied = rows.flatMap((row) => (row.record ? [{ fileRow: row.file_row, record: row.record }] : []));
  const inUse = await definition.undo(ctx, applied, { id: run.id, options: run.options });
  if (inUse.length > 0) {
    const named = inUse.slice(0, NAMED).map((row) => ({
      code: 'IMPORT_RECORD_IN_USE' as const,
      field: `rows.${row}`,
      params: { row },
    }));
    throw new Refused('IMPORT_UNDO_TOO_LATE', 'id', { count: inUse.length }, named);
  }
  await ctx.em.execute("update import_row set state = 'UNDONE', record = null where run_id = ? and state = 'APPLIED'", [
    run.id,
  ]);
  run.undoneAt = ctx.now;
  const changes = { status: ['APPLIED', 'UNDONE'], rows: applied.length };
  await record(ctx, [{ deed: 'UPDATE', subjectType: 'ImportRun', subjectId: run.id, changes }]);
  return run;
}
