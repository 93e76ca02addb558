import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Referral } from '../referral.entity.js';

/** A way in for a receiver without an account: for one referral, one answer, and until a day. Only the hash of it is kept. */
const ReferralLinkSchema = defineEntity({
  name: 'ReferralLink',
  properties: {
    ...baseProperties,
    referral: () => p.manyToOne(Referral).index(),
    tokenHash: p.string().length(64).unique('referral_link_token'),
    ruleVersion: p.string().length(40),
    issuedAt: p.datetime(3),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    /** Openings and answers tried within the hour that began then. */
    hourBeganAt: p.datetime(3).nullable(),
    tries: p.integer().default(0),
  },
});
export class ReferralLink extends ReferralLinkSchema.class {}
ReferralLinkSchema.setClass(ReferralLink);
