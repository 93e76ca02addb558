import { record } from '../../audit/audit.js';
import type { PlatformCtx } from '../../ctx.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportVersionInput } from '../imports.inputs.js';
import { factsOf, lockedRun } from '../runs.js';

/** Gives the file up: it and everything read from it are gone. That it was sent stays known. */
export async function discardImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run } = await lockedRun(ctx, 'import.upload', input.id);
  requireVersion(run, input.version, { status: 'DISCARDED' });
  run.status = decide(importMachine, 'discard', run.status, factsOf(run));
  for (const table of ['import_row', 'import_absent'])
    await ctx.em.execute(`delete from ${table} where run_id = ?`, [run.id]);
  await ctx.em.execute('delete from upload where id = ?', [run.uploadId ?? null]);
  run.uploadId = null;
  await record(ctx, [{ deed: 'DELETE', subjectType: 'ImportRun', subjectId: run.id }]);
  return run;
}
