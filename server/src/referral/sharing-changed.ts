import { LockMode } from '@mikro-orm/core';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Ctx } from '../access/index.js';
import { took } from './commands/took.js';
import { SERVICE_RULES, STATUTORY_SERVICES } from './referral-rules.data.js';
import { Referral } from './referral.entity.js';
import { ReferralStep } from './referral-step.entity.js';

/**
 * For hand-offs: the guardian gave or took back the consent to share. What that shows or hides follows from the next read by itself;
 * here it is written into the way of each referral it concerns, where both sides read it (PIPL 15, 23).
 */
export async function sharingChanged(ctx: Ctx, personId: string, shared: boolean): Promise<void> {
  const services = (Object.keys(SERVICE_RULES) as ReferralService[]).filter((one) => !STATUTORY_SERVICES.includes(one));
  const written = await ctx.em.find(
    Referral,
    { person: personId, service: { $in: services }, result: { $ne: null } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const referral of written) {
    const last = await ctx.em.findOne(
      ReferralStep,
      { referral, move: { $in: ['hideResult', 'showResult'] } },
      { orderBy: { at: 'desc', id: 'desc' } },
    );
    const hidden = last?.move === 'hideResult';
    if (hidden === !shared) continue;
    await took(ctx, referral, shared ? 'showResult' : 'hideResult', referral.status);
  }
}
