import type { LicenceKind } from '@xingcheng/shared/codes/licence-kind';
import type { LicenceStatus } from '@xingcheng/shared/codes/licence-status';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';
import { Organisation } from './organisation.entity.js';

/** One term of a licence or accreditation. A renewal is a further term, so that any past day can be answered for. */
const LicenceSchema = defineEntity({
  name: 'Licence',
  indexes: [{ properties: ['organisation', 'kind'] }],
  properties: {
    ...baseProperties,
    organisation: () => p.manyToOne(Organisation),
    kind: p.string().length(30).$type<LicenceKind>(),
    number: p.string().length(60),
    issuedBy: p.string().length(100),
    validFrom: p.date(),
    /** Last day; null where it has none. */
    validUntil: p.date().nullable(),
    status: p.string().length(20).$type<LicenceStatus>(),
    /** Since when the authority has decided so, and why. */
    statusSince: p.date(),
    statusReason: p.string().length(300).nullable(),
    /** Day on which the house was told that it no longer runs; null while it runs. */
    lapseNoticedOn: p.date().nullable(),
  },
});
export class Licence extends LicenceSchema.class {}
LicenceSchema.setClass(Licence);
