import type { DisposalFate } from '@xingcheng/shared/codes/disposal-fate';
import type { DisposalWay } from '@xingcheng/shared/codes/disposal-way';
import type { RetentionCategory } from '@xingcheng/shared/codes/retention-category';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';

/** How many rows of one kind there were and what became of them; `kind` as in the audit trail. */
export interface DisposedKind {
  kind: string;
  rows: number;
  fate: DisposalFate;
}

/**
 * That records went, by whose word and by which rule: ids, counts and a keyed hash over what went, signed. It says nothing of
 * anybody and is never changed.
 */
const DeletionCertificateSchema = defineEntity({
  name: 'DeletionCertificate',
  indexes: [{ properties: ['areaCode', 'number'] }, { properties: ['personId'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    /** Such as 2060-000001: without a gap within a year. */
    number: p.string().length(12).unique(),
    disposalId: p.uuid().unique(),
    personId: p.uuid(),
    areaCode: p.string().length(12),
    category: p.string().length(20).$type<RetentionCategory>(),
    way: p.string().length(10).$type<DisposalWay>(),
    years: p.integer(),
    ruleSource: p.string().length(100).nullable(),
    ruleVerified: p.boolean(),
    ruleFrom: p.date(),
    keptUntil: p.date(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(3),
    approvedBy: p.uuid(),
    approvedAt: p.datetime(3),
    carriedOutAt: p.datetime(3),
    kinds: p.json<readonly DisposedKind[]>(),
    /** HMAC-SHA-256 over what went: who holds a copy and the key can tell whether it is the same; it tells nothing else. */
    digest: p.blob(),
    /** Ed25519 over all of the above, with the key that seals the audit trail. */
    signature: p.blob(),
  },
});
export class DeletionCertificate extends DeletionCertificateSchema.class {}
DeletionCertificateSchema.setClass(DeletionCertificate);

export const certificateDdl: readonly string[] = [
  'create trigger deletion_certificate_append_only before update or delete on deletion_certificate for each row execute function refuse_change()',
  'create trigger deletion_certificate_never_emptied before truncate on deletion_certificate for each statement execute function refuse_change()',
];
