import type { PlatformCtx } from '../../ctx.js';
import { beyondReach } from '../../db/beyond.js';
import { Refused } from '../../graphql/refusal.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import type { ImportDefinition } from '../definition.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportVersionInput } from '../imports.inputs.js';
import { checkRun, countStaged } from '../running/check-run.js';
import { AtWorkAlready } from '../running/claim.js';
import { CHECK_JOB, handOver } from '../running/jobs.js';
import { Stopped } from '../running/progress.js';
import { factsOf, lockedRun } from '../runs.js';

/** A school's roster is answered at once; a city's goes to the background. */
const AT_ONCE_BYTES = 512 * 1024;

/** The dry run: every row read and judged; nothing outside the staging is written. */
export async function checkImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, 'import.upload', input.id);
  requireVersion(run, input.version, { status: 'CHECKED' });
  run.status = decide(importMachine, 'check', run.status, factsOf(run));
  requireColumns(ctx, definition, run);
  run.failure = null;
  run.breakdowns = 0;
  if (run.fileSize > AT_ONCE_BYTES) {
    await handOver(ctx, CHECK_JOB, run);
    return run;
  }
  try {
    await beyondReach(ctx, 'a file is held against everybody the city knows', () => checkRun(ctx, definition, run));
  } catch (error) {
    if (error instanceof AtWorkAlready) throw new Refused('MOVE_NOT_ALLOWED', 'status');
    throw error instanceof Stopped ? new Refused('IMPORT_CANCELLED') : error;
  }
  run.status = decide(importMachine, 'judged', run.status, factsOf(run));
  await countStaged(ctx, run);
  return run;
}

function requireColumns(ctx: PlatformCtx, definition: ImportDefinition<PlatformCtx>, run: ImportRun): void {
  const missing = definition.columns(run.options).filter((one) => one.required && run.mapping[one.key] === undefined);
  const [first, ...rest] = missing.map((one) => ({
    code: 'COLUMN_MISSING' as const,
    field: `columns.${one.key}`,
    params: { column: one[ctx.lang] },
  }));
  if (first) throw new Refused(first.code, first.field, first.params, rest);
  const option = definition.options?.find((one) => one.required && !run.options[one.key]);
  if (option) throw new Refused('REQUIRED', `options.${option.key}`);
}
