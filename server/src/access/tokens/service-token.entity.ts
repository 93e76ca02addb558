import type { Action } from '@xingcheng/shared/access/actions';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';
import { Membership } from '../membership.entity.js';

/** What a program shows instead of a session. It acts as an account of its own, in one post, and only within its scopes. */
const ServiceTokenSchema = defineEntity({
  name: 'ServiceToken',
  properties: {
    ...baseProperties,
    name: p.string().length(50),
    tokenHash: p.string().length(64).unique(),
    /** The first signs of the token, by which a person tells one from another. */
    tokenHint: p.string().length(12),
    account: () => p.manyToOne(Account),
    membership: () => p.manyToOne(Membership),
    scopes: p.json<Action[]>(),
    /** Networks it may be used from; none means anywhere. */
    networks: p.json<string[]>(),
    issuedBy: p.uuid(),
    expiresAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});
export class ServiceToken extends ServiceTokenSchema.class {}
ServiceTokenSchema.setClass(ServiceToken);
