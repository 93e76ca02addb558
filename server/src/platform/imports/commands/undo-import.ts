import type { PlatformCtx } from '../../ctx.js';
import { beyondReach } from '../../db/beyond.js';
import { Refused } from '../../graphql/refusal.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportVersionInput } from '../imports.inputs.js';
import { handOver, UNDO_JOB } from '../running/jobs.js';
import { Stopped } from '../running/progress.js';
import { undoRun } from '../running/undo-run.js';
import { factsOf, lockedRun } from '../runs.js';

const AT_ONCE_ROWS = 2_000;

/** Takes back exactly what the run made: a school's roster at once, a city's in the background. */
export async function undoImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, 'import.undo', input.id);
  requireVersion(run, input.version, { status: 'UNDONE' });
  run.status = decide(importMachine, 'undo', run.status, factsOf(run));
  run.failure = null;
  run.breakdowns = 0;
  if (run.inserted + run.updated + run.moved > AT_ONCE_ROWS) {
    await handOver(ctx, UNDO_JOB, run);
    return run;
  }
  try {
    await beyondReach(ctx, 'a file is held against everybody the city knows', () => undoRun(ctx, definition, run));
  } catch (error) {
    throw error instanceof Stopped ? new Refused('IMPORT_CANCELLED') : error;
  }
  run.status = decide(importMachine, 'undone', run.status, factsOf(run));
  return run;
}
