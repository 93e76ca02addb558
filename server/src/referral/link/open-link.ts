import { createHash, randomBytes } from 'node:crypto';
import { addDays } from '@xingcheng/shared/age/iso-date';
import type { Ctx } from '../../access/index.js';
import type { Referral } from '../referral.entity.js';
import { LINK_RULE } from './link-rules.data.js';
import { ReferralLink } from './referral-link.entity.js';
import { revokeLinks } from './revoke-links.js';

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface Opened {
  id: string;
  token: string;
  expiresAt: Date;
}

/** A new link takes the place of any earlier one. The token leaves here once and is kept nowhere. */
export async function openLink(ctx: Ctx, referral: Referral): Promise<Opened> {
  await revokeLinks(ctx, referral.id);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(`${addDays(ctx.today, LINK_RULE.expiresAfterDays)}T23:59:59+08:00`);
  const link = ctx.em.create(ReferralLink, {
    referral,
    tokenHash: hashOf(token),
    ruleVersion: LINK_RULE.version,
    issuedAt: ctx.now,
    expiresAt,
  });
  await ctx.em.flush();
  return { id: link.id, token, expiresAt };
}
