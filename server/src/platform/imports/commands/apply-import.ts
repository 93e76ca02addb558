import type { PlatformCtx } from '../../ctx.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import { importMachine, ONE_TRANSACTION } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ApplyImportInput, ImportVersionInput } from '../imports.inputs.js';
import { APPLY_JOB, handOver } from '../running/jobs.js';
import { factsOf, lockedRun } from '../runs.js';
import { Refused } from '../../graphql/refusal.js';

/** Hands the checked rows to the background to be written. */
export async function applyImport(ctx: PlatformCtx, input: ApplyImportInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, 'import.apply', input.id);
  const { mode } = input;
  requireVersion(run, input.version, { status: 'APPLYING' });
  // Said with its figure, which the table of moves does not carry.
  if (run.status === 'CHECKED' && mode !== 'CHUNKS' && run.ready > ONE_TRANSACTION)
    throw new Refused('IMPORT_TOO_LARGE_FOR_ONE', 'mode', { max: ONE_TRANSACTION });
  if (run.status === 'CHECKED' && mode === 'ALL_OR_NONE' && run.refused > 0)
    throw new Refused('IMPORT_HAS_REFUSED_ROWS', 'mode', { count: run.refused });
  run.status = decide(importMachine, 'apply', run.status, { ...factsOf(run), mode });
  run.mode = mode;
  run.closeAbsent = Boolean(input.closeAbsent && definition.absent && run.absent > 0);
  run.failure = null;
  await handOver(ctx, APPLY_JOB, run);
  return run;
}

/** Goes on where a run in portions was stopped. */
export async function resumeImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run } = await lockedRun(ctx, 'import.apply', input.id);
  requireVersion(run, input.version, { status: 'APPLYING' });
  run.status = decide(importMachine, 'resume', run.status, factsOf(run));
  run.failure = null;
  run.breakdowns = 0;
  await handOver(ctx, APPLY_JOB, run);
  return run;
}
