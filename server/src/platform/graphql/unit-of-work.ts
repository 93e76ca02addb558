import type { PlatformCtx } from '../ctx.js';
import { claim, remember } from './idempotency.js';
import { NotFound } from './refusal.js';
import { asValue } from './results.js';

/**
 * One mutation, one transaction: facts, audit rows, jobs, hand-offs and the remembered answer commit together
 * or not at all. An expected "no" unwinds it and becomes a value; a fault is thrown on.
 */
export async function unitOfWork(
  ctx: PlatformCtx,
  operation: string,
  args: unknown,
  work: () => Promise<unknown>,
): Promise<unknown> {
  await ctx.em.begin();
  try {
    const known = await claim(ctx, operation, args);
    if (known) {
      await ctx.em.rollback();
      return known;
    }
    const answer = await work();
    // Nobody changes what they cannot see: an effect that its author may not read is taken back.
    if (answer === null || answer === undefined) throw new NotFound();
    await ctx.em.flush();
    await remember(ctx, operation, answer);
    await ctx.em.commit();
    await ctx.committed();
    return answer;
  } catch (error) {
    await ctx.em.rollback();
    ctx.em.clear();
    const value = asValue(error, ctx);
    if (value) return value;
    throw error;
  }
}
