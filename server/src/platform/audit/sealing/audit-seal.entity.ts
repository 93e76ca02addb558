import { defineEntity, p } from '@mikro-orm/core';

/**
 * One link of the audit chain: the place of an event in it, and the hash over the link before and the event as it stands.
 * Beside the event and not in it, because an event never changes. Append-only by trigger; written by the sealer alone.
 */
const AuditSealSchema = defineEntity({
  name: 'AuditSeal',
  properties: {
    /** 1, 2, 3 … without a gap. */
    seq: p.bigint('string').primary().autoincrement(false),
    /** No foreign key: that an event is missing is for the verification to say. */
    eventId: p.uuid().unique(),
    /** Of the event, repeated here so that the sealer knows where it stands even when somebody took the event away. */
    transactionId: p.bigint('string'),
    hash: p.blob(),
  },
});
export class AuditSeal extends AuditSealSchema.class {}
AuditSealSchema.setClass(AuditSeal);

/** The chain up to here, signed with a key that the database does not hold. */
const AuditHeadSchema = defineEntity({
  name: 'AuditHead',
  properties: {
    seq: p.bigint('string').primary().autoincrement(false),
    hash: p.blob(),
    at: p.datetime(3),
    signature: p.blob(),
  },
});
export class AuditHead extends AuditHeadSchema.class {}
AuditHeadSchema.setClass(AuditHead);
