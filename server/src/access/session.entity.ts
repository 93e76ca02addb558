import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

/** A sign-in. The cookie holds 256 random bits; only their hash is here, so a copy of the table opens nothing. */
const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    idHash: p.string().length(64).primary(),
    account: () => p.manyToOne(Account),
    membership: () => p.manyToOne(Membership),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
  },
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
