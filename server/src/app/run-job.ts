import { actorInPost, type Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import type { Job } from '../platform/jobs/jobs.js';
import { inTransaction, makeCtx, settle, type ContextParts } from './context.js';

/**
 * One job, one transaction, in the name of the person who asked or of the system. An expected "no" is an answer and
 * is not tried again; anything else goes back to the queue.
 */
export async function runJob(parts: ContextParts, job: Job<Ctx>, data: Record<string, unknown>): Promise<void> {
  const post = job.actsFor?.(data);
  const actor = post ? await actorInPost(parts.orm.em.fork(), post, parts.clock.today()) : null;
  const ctx = makeCtx(parts, actor ? { actor, everywhere: true } : { actor: null, system: job.name });
  try {
    await inTransaction(ctx, () => job.handle(ctx, data));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    parts.log.info({ job: job.name, code: error.code }, 'job refused');
  } finally {
    await settle(ctx);
  }
}
