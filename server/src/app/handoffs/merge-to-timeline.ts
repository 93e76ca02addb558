import type { Ctx } from '../../access/index.js';
import { tell } from '../../casefile/index.js';
import type { PersonsMerged } from '../../people/index.js';

/** Whoever reads a life must see that two records of it became one, and when they became two again. */
export async function mergeToTimeline(ctx: Ctx, event: PersonsMerged): Promise<void> {
  tell(ctx, {
    personId: event.survivorId,
    chapter: null,
    kind: event.state === 'MERGED' ? 'PERSON_MERGED' : 'PERSON_UNMERGED',
    facts: event.state === 'MERGED' ? { links: event.links } : {},
    recordType: 'PersonMerge',
    recordId: event.mergeId,
  });
  await ctx.em.flush();
}
