import type { HoldReason } from '@xingcheng/shared/codes/hold-reason';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** Somebody says why a record is kept beyond its time, and until when; lifted, it stays readable. */
const HoldSchema = defineEntity({
  name: 'RetentionHold',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    reason: p.string().length(20).$type<HoldReason>(),
    noteCell: p.blob().hidden(),
    placedOn: p.date(),
    placedBy: p.uuid(),
    /** First day without it; null while nothing but a person ends it. */
    until: p.date().nullable(),
    liftedOn: p.date().nullable(),
    liftedBy: p.uuid().nullable(),
    liftNoteCell: p.blob().nullable().hidden(),
  },
});
export class RetentionHold extends HoldSchema.class {}
HoldSchema.setClass(RetentionHold);
