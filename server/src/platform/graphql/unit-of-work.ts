import { lastAuthorOf } from '../audit/last-author.js';
import type { PlatformCtx } from '../ctx.js';
import { claim, remember } from './idempotency.js';
import { NotFound, Stale } from './refusal.js';
import { asValue } from './results.js';

/** SQLSTATEs by which the database gives up one of two transactions that stood in each other's way: nothing is wrong with the request. */
const IN_EACH_OTHERS_WAY: readonly unknown[] = ['40P01', '40001'];

/**
 * One mutation, one transaction: facts, audit rows, jobs, hand-offs and the remembered answer commit together
 * or not at all. An expected "no" unwinds it and becomes a value; a fault is thrown on. A transaction the database gave up for
 * another one is repeated once, from the claim of its key on: whoever pressed the button does not press it again.
 * What holds a secret is not `remembered`: the table of answers would keep it, and a fast hash of what was typed.
 */
export async function unitOfWork(
  ctx: PlatformCtx,
  operation: string,
  args: unknown,
  work: () => Promise<unknown>,
  remembered = true,
): Promise<unknown> {
  try {
    return await attempt(ctx, operation, args, work, remembered);
  } catch (error) {
    if (!IN_EACH_OTHERS_WAY.includes((error as { code?: unknown } | null)?.code)) throw error;
    ctx.log.warn({ operation, requestId: ctx.requestId }, 'given up for another transaction; once more');
    ctx.startOver();
    return await attempt(ctx, operation, args, work, remembered);
  }
}

async function attempt(
  ctx: PlatformCtx,
  operation: string,
  args: unknown,
  work: () => Promise<unknown>,
  remembered: boolean,
): Promise<unknown> {
  await ctx.em.begin();
  try {
    const known = remembered ? await claim(ctx, operation, args) : null;
    if (known) {
      await ctx.em.rollback();
      await ctx.answeredAgain?.(operation);
      return known;
    }
    const answer = await work();
    // Nobody changes what they cannot see: an effect that its author may not read is taken back.
    if (answer === null || answer === undefined) throw new NotFound();
    await ctx.em.flush();
    if (remembered) await remember(ctx, operation, answer);
    await ctx.em.commit();
    await ctx.committed();
    return answer;
  } catch (error) {
    await ctx.em.rollback();
    ctx.em.clear();
    const author = error instanceof Stale && error.subject ? await lastAuthorOf(ctx, error.subject) : null;
    const value = asValue(error, ctx, author);
    if (value) return value;
    throw error;
  }
}
