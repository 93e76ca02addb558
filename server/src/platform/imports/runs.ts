import { LockMode } from '@mikro-orm/core';
import type { PlatformCtx } from '../ctx.js';
import { NotFound } from '../graphql/refusal.js';
import type { ImportDefinition } from './definition.js';
import { ImportRun } from './import-run.entity.js';
import { purposesOf } from './registry.js';

/** A run of one's own organisation and of a purpose one may use, locked for a change; any other does not exist. */
export async function lockedRun(
  ctx: PlatformCtx,
  id: string,
): Promise<{ run: ImportRun; definition: ImportDefinition<PlatformCtx> }> {
  const run = await ctx.em.findOne(
    ImportRun,
    { id, organisationId: ctx.who.organisationId ?? '' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const definition = purposesOf(ctx).find((one) => one.purpose === run?.purpose);
  if (!run || !definition) throw new NotFound();
  return { run, definition };
}

export const factsOf = (run: ImportRun) => ({ ready: run.ready, refused: run.refused, mode: run.mode ?? null });
