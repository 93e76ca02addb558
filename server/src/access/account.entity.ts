import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** A person who works in the system, or a program with a service token. Never shared between people (GB/T 22239-2019 身份鉴别). */
const AccountSchema = defineEntity({
  name: 'Account',
  properties: {
    ...baseProperties,
    username: p.string().length(60).unique(),
    name: p.string().length(50),
    passwordHash: p.string().length(200).hidden(),
    /** When its holder chose the password; null when nobody has yet. */
    passwordChangedAt: p.datetime(3).nullable(),
    language: p.string().length(2).default('zh'),
    /** Stands for a program: has no password, cannot sign in, holds one token. */
    service: p.boolean().default(false),
    disabledAt: p.datetime(3).nullable(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
