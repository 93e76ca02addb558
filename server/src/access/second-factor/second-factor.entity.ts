import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';

/** The secret an authenticator shares with us (RFC 6238), sealed with the cell key. One that is being set up waits beside the one in use. */
const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.oneToOne(Account).owner(),
    secretSealed: p.blob().nullable(),
    pendingSealed: p.blob().nullable(),
    confirmedAt: p.datetime(3).nullable(),
    /** Step of thirty seconds whose code was last accepted; no code of this step or before counts again. */
    lastStep: p.integer().default(0),
  },
});
export class SecondFactor extends SecondFactorSchema.class {}
SecondFactorSchema.setClass(SecondFactor);

/** A code on paper for the day the telephone is gone. Each counts once. */
const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  uniques: [{ properties: ['account', 'codeHash'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    account: () => p.manyToOne(Account),
    codeHash: p.string().length(64),
    usedAt: p.datetime(3).nullable(),
  },
});
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);
