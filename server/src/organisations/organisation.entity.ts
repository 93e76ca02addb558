import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** A school, hospital, institution, bureau, employer or facility that takes part in somebody's life. */
const OrganisationSchema = defineEntity({
  name: 'Organisation',
  indexes: [{ properties: ['kind', 'areaCode'] }],
  properties: {
    ...baseProperties,
    name: p.string().length(100),
    kind: p.string().length(40).$type<OrganisationKind>(),
    areaCode: p.string().length(12).index(),
    streetCode: p.string().length(12).nullable(),
    /** 学校标识码, 统一社会信用代码 or the number under which rosters name it. */
    identifier: p.string().length(30).nullable().unique('organisation_identifier'),
    phone: p.string().length(20).nullable(),
    closedOn: p.date().nullable(),
  },
});
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);
