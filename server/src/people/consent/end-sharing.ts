import type { Ctx } from '../../access/index.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { Involvement } from '../involvement.entity.js';
import { standingConsent } from './standing.js';

/** Taken before an answer is written, so that it and whatever rests on consent come one after the other (`requireConsent`). */
export async function lockConsents(ctx: Ctx, personId: string): Promise<void> {
  await ctx.em.execute('select 1 from person where id = ? for no key update', [personId]);
}

/**
 * Ends every tie that rests on a consent to share which no longer stands: from the next read the institution does not reach the
 * person (decision 0035). Ties with a ground of their own remain: what the law orders, and care that runs.
 */
export const endSharing = (ctx: Ctx, personId: string): Promise<void> =>
  beyondReach(ctx, 'whom the data were shared with is out of reach of whoever takes it back', async () => {
    const ties = await ctx.em.find(Involvement, {
      person: personId,
      consent: { $ne: null },
      $or: [{ endedOn: null }, { endedOn: { $gt: ctx.today } }],
    });
    for (const tie of ties) {
      const standing = await standingConsent(ctx, personId, 'SHARING', tie.organisation.id);
      if (standing?.state !== 'GIVEN') tie.endedOn = ctx.today;
    }
    await ctx.em.flush();
  });
