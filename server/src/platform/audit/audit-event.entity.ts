import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../db/base-properties.js';

/**
 * Who did what to which record, when and why. Append-only: a trigger refuses change and deletion,
 * and the row is written in the transaction of the deed (未成年人网络保护条例 36; GB/T 22239 审计).
 */
const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  indexes: [
    { properties: ['subjectType', 'subjectId', 'at'] },
    { properties: ['accountId', 'at'] },
    { properties: ['personId', 'id'] },
    { properties: ['transactionId', 'id'] },
  ],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    at: p.datetime(3),
    accountId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    role: p.string().length(40).nullable(),
    /** Set when no person acted: the job or seed that did, in words. */
    system: p.string().length(200).nullable(),
    deed: p.string().length(60),
    subjectType: p.string().length(60),
    subjectId: p.string().length(60),
    /** The person whose data it is, where there is one: answers "who looked at my child's record". */
    personId: p.uuid().nullable(),
    /** Whom a list or a file of many showed: a list names nobody by itself, and each child's log says where it stood (decision 0046). */
    shown: p.array().columnType('uuid[]').nullable(),
    /** Field names with before and after; sensitive values are masked before they come here. */
    changes: p.json<Record<string, unknown>>().nullable(),
    purpose: p.string().length(500).nullable(),
    requestId: p.string().length(60),
    /** From where: network address, what the browser says it is, and which sign-in; null for the server's own work. */
    address: p.string().length(45).nullable(),
    device: p.string().length(300).nullable(),
    session: p.string().length(16).nullable(),
    /** The emergency access under which it was done: what its reviewer looks at. */
    grantId: p.uuid().nullable().index(),
    /**
     * The transaction that wrote it, given by the database. The sealer takes only transactions older than every one still
     * open, so none can appear behind it (docs/decisions/0028).
     */
    transactionId: p.bigint('string').defaultRaw('(pg_current_xact_id()::text)::bigint'),
  },
});
export class AuditEvent extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEvent);
