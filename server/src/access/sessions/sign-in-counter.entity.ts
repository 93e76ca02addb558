import { defineEntity, p } from '@mikro-orm/core';

/**
 * Failures of one name or of one network. Names are keyed hashes, kept for known and unknown ones alike: whoever looks
 * from outside, or steals the table, learns nothing about which exist.
 */
const SignInCounterSchema = defineEntity({
  name: 'SignInCounter',
  properties: {
    key: p.string().length(80).primary(),
    failures: p.integer(),
    lastAt: p.datetime(3),
    blockedUntil: p.datetime(3).nullable(),
    /** Whose name it is, where it is somebody's: for the administrator's list. */
    accountId: p.uuid().nullable().index(),
  },
});
export class SignInCounter extends SignInCounterSchema.class {}
SignInCounterSchema.setClass(SignInCounter);
