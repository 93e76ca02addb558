import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { readOne } from '../graphql/page.js';
import { NotFound } from '../graphql/refusal.js';
import type { ImportDefinition } from './definition.js';
import { ImportRun } from './import-run.entity.js';
import { requirePurpose } from './registry.js';
import { inReach } from './scope.js';

/** A run within reach and of a purpose one may use; any other does not exist. */
export async function requireRun(ctx: PlatformCtx, rule: string, id: string): Promise<void> {
  const seen = await readOne(
    ctx,
    sql<{ id: string }>`select r.id from import_run r where r.id::text = ${id} and ${inReach(ctx, rule)}`,
  );
  if (!seen) throw new NotFound();
}

/** The same, locked for a change. */
export async function lockedRun(
  ctx: PlatformCtx,
  rule: string,
  id: string,
): Promise<{ run: ImportRun; definition: ImportDefinition<PlatformCtx> }> {
  await requireRun(ctx, rule, id);
  const run = await ctx.em.findOne(ImportRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!run) throw new NotFound();
  return { run, definition: requirePurpose(ctx, run.purpose) };
}

export const factsOf = (run: ImportRun) => ({ ready: run.ready, refused: run.refused, mode: run.mode ?? null });
