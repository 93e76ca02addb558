import type { Ctx } from '../../access/index.js';
import { ReferralLink } from './referral-link.entity.js';

/** Takes back what was given out for a referral and is not used yet. */
export async function revokeLinks(ctx: Ctx, referralId: string): Promise<void> {
  const open = await ctx.em.find(ReferralLink, { referral: referralId, usedAt: null, revokedAt: null });
  for (const link of open) link.revokedAt = ctx.now;
}
