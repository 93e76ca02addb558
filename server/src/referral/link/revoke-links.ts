import type { Ctx } from '../../access/index.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { ReferralLink } from './referral-link.entity.js';

/** Takes back what was given out for a referral and is not used yet. */
export const revokeLinks = (ctx: Ctx, referralId: string): Promise<void> =>
  beyondReach(ctx, 'its receiver may have let go of the person a moment ago', async () => {
    const open = await ctx.em.find(ReferralLink, { referral: referralId, usedAt: null, revokedAt: null });
    for (const link of open) link.revokedAt = ctx.now;
  });
