import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { CaseFile } from './case-file.entity.js';

/** Who owned the file from when to when, so that any figure can be asked "as of". */
const OwnerPeriodSchema = defineEntity({
  name: 'OwnerPeriod',
  properties: {
    ...baseProperties,
    caseFile: () => p.manyToOne(CaseFile).index(),
    organisation: () => p.manyToOne(Organisation),
    accountId: p.uuid().nullable(),
    startedAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});
export class OwnerPeriod extends OwnerPeriodSchema.class {}
OwnerPeriodSchema.setClass(OwnerPeriod);
