import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';

/** A link by which its holder chooses a password, once and within a day. Only the hash of its token is kept. */
const RecoveryLinkSchema = defineEntity({
  name: 'RecoveryLink',
  properties: {
    ...baseProperties,
    account: () => p.manyToOne(Account),
    tokenHash: p.string().length(64).unique(),
    issuedBy: p.uuid(),
    reason: p.string().length(200),
    /** Takes the second factor away too: the telephone is lost. */
    resetsSecondFactor: p.boolean(),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});
export class RecoveryLink extends RecoveryLinkSchema.class {}
RecoveryLinkSchema.setClass(RecoveryLink);
