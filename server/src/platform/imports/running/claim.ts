import type { PlatformCtx } from '../../ctx.js';

/** One run is worked on by one worker at a time, however often its job is delivered. Ends with the transaction. */
export const LOCK = (runId: string): string => `pg_try_advisory_xact_lock(hashtextextended(${runId}, 4403))`;

export async function claim(ctx: PlatformCtx, runId: string): Promise<boolean> {
  const [row] = (await ctx.em.execute(`select ${LOCK('?')} as mine`, [runId])) as { mine: boolean }[];
  return row?.mine ?? false;
}

/** Somebody else is on this run: nothing is wrong, and nothing is to be done. */
export class AtWorkAlready extends Error {}
