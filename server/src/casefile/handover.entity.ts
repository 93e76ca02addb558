import type { HandoverStatus } from '@xingcheng/shared/codes/handover-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { CaseFile } from './case-file.entity.js';

/** A file offered to another owner. The sender stays owner until the receiver accepts. */
const HandoverSchema = defineEntity({
  name: 'Handover',
  indexes: [{ properties: ['toOrganisation', 'status'] }],
  properties: {
    ...baseProperties,
    caseFile: () => p.manyToOne(CaseFile).index(),
    fromOrganisation: () => p.manyToOne(Organisation),
    toOrganisation: () => p.manyToOne(Organisation),
    status: p.string().length(20).$type<HandoverStatus>(),
    reasonCell: p.blob().hidden(),
    answerCell: p.blob().nullable().hidden(),
    offeredOn: p.date(),
    answeredOn: p.date().nullable(),
  },
});
export class Handover extends HandoverSchema.class {}
HandoverSchema.setClass(Handover);
