import { requireVersion } from '../../graphql/version.js';
import type { PlatformCtx } from '../../ctx.js';
import { decide } from '../../machine/machine.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ApplyImportInput } from '../imports.inputs.js';
import { factsOf, lockedRun } from '../runs.js';

export const APPLY_JOB = 'imports.apply';

export interface ApplyJob {
  importId: string;
  /** Whose deed it is: the writing is done in this person's name and within this person's reach. */
  accountId: string | null;
  organisationId: string | null;
  role: string | null;
}

/** Hands the run to the background, in this very transaction: a second request finds it gone. */
export async function applyImport(ctx: PlatformCtx, { id, version, mode }: ApplyImportInput): Promise<ImportRun> {
  const { run } = await lockedRun(ctx, id);
  requireVersion(run, version, { status: 'APPLYING' });
  run.status = decide(importMachine, 'apply', run.status, { ...factsOf(run), mode });
  run.mode = mode;
  run.failure = null;
  await ctx.em.flush();
  const { accountId, organisationId, role } = ctx.who;
  const job: ApplyJob = { importId: run.id, accountId, organisationId, role };
  await ctx.jobs.send(ctx.em, APPLY_JOB, job);
  return run;
}
