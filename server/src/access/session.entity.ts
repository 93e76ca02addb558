import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

/** A sign-in. The cookie holds 256 random bits; only their hash is here, so a copy of the table opens nothing. */
const SessionSchema = defineEntity({
  name: 'Session',
  indexes: [{ properties: ['account', 'revokedAt'] }],
  properties: {
    idHash: p.string().length(64).primary(),
    /** Stays when the token is changed: by it the holder names a session to end. */
    id: p.uuid().defaultRaw('gen_random_uuid()').unique(),
    account: () => p.manyToOne(Account),
    membership: () => p.manyToOne(Membership),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    /** Where it was opened: the network address, and what the browser says it is. */
    address: p.string().length(45).nullable(),
    device: p.string().length(300).nullable(),
    /** When the holder last proved who he is, and when with a second factor. */
    freshAt: p.datetime(3).nullable(),
    factorAt: p.datetime(3).nullable(),
    /** The session at the identity provider that this one came from, for its sign-out. */
    provider: p.string().length(60).nullable(),
    providerSession: p.string().length(200).nullable(),
    providerSubject: p.string().length(255).nullable(),
  },
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
