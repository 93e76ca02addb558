import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';

/** The hash of a password that was in use before: it may not come back at once. Bookkeeping without an audit row of its own. */
const FormerPasswordSchema = defineEntity({
  name: 'FormerPassword',
  indexes: [{ properties: ['account', 'replacedAt'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.manyToOne(Account),
    passwordHash: p.string().length(200).hidden(),
    replacedAt: p.datetime(3),
  },
});
export class FormerPassword extends FormerPasswordSchema.class {}
FormerPasswordSchema.setClass(FormerPassword);
