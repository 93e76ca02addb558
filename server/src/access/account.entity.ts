import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** A person who works in the system. Never shared between people (GB/T 22239-2019 身份鉴别). */
const AccountSchema = defineEntity({
  name: 'Account',
  properties: {
    ...baseProperties,
    username: p.string().length(60).unique(),
    name: p.string().length(50),
    passwordHash: p.string().length(200).hidden(),
    language: p.string().length(2).default('zh'),
    failedSignIns: p.integer().default(0),
    lockedUntil: p.datetime(3).nullable(),
    disabledAt: p.datetime(3).nullable(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
