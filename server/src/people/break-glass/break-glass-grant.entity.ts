import type { GlassReason } from '@xingcheng/shared/codes/glass-reason';
import type { GlassVerdict } from '@xingcheng/shared/codes/glass-verdict';
import type { Role } from '@xingcheng/shared/codes/role';
import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Person } from '../person.entity.js';

/** An emergency access (紧急查阅): one account sees one person it could not see, for reading alone, until a moment; then somebody else looks at it. */
const BreakGlassGrantSchema = defineEntity({
  name: 'BreakGlassGrant',
  indexes: [
    { properties: ['account', 'expiresAt'] },
    { properties: ['reviewedAt', 'reviewDueOn'] },
    { properties: ['person'] },
  ],
  properties: {
    ...baseProperties,
    account: () => p.manyToOne(Account),
    /** In which role and for whom the account acted; roles end, this stays. */
    role: p.string().length(40).$type<Role>(),
    organisation: () => p.manyToOne(Organisation),
    person: () => p.manyToOne(Person),
    reason: p.string().length(40).$type<GlassReason>(),
    reasonNoteCell: p.blob().hidden(),
    grantedAt: p.datetime(3),
    expiresAt: p.datetime(3),
    /** Given back before its time. */
    endedAt: p.datetime(3).nullable(),
    /** The numbers it was opened under (`GLASS_RULES`). */
    ruleVersion: p.string().length(20),
    reviewDueOn: p.date(),
    reviewedAt: p.datetime(3).nullable(),
    reviewedBy: p.uuid().nullable(),
    verdict: p.string().length(20).$type<GlassVerdict>().nullable(),
    verdictNoteCell: p.blob().nullable().hidden(),
  },
});
export class BreakGlassGrant extends BreakGlassGrantSchema.class {}
BreakGlassGrantSchema.setClass(BreakGlassGrant);
