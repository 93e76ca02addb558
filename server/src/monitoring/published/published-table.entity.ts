import { defineEntity, p } from '@mikro-orm/core';
import type { Figure } from '@xingcheng/shared/statistics/suppress';
import { newId } from '../../platform/db/base-properties.js';

/**
 * A table of figures as it was published, small ones already withheld: what was withheld is not in the database a second time. Never
 * changed: two editions of one day would tell by their difference what each withholds.
 */
const PublishedTableSchema = defineEntity({
  name: 'PublishedTable',
  uniques: [{ properties: ['programme', 'schoolYear', 'asOf'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    /** Code list campaign-programme. */
    programme: p.string().length(20),
    schoolYear: p.integer(),
    asOf: p.date(),
    /** Edition of the rule by which figures were withheld, and its floor. */
    ruleVersion: p.string().length(40),
    floor: p.integer(),
    /** Management areas, one per row; the last row of `figures` is their sum. */
    areas: p.array(),
    /** The last figure of each row is its sum. */
    figures: p.json().$type<Figure[][]>(),
    publishedAt: p.datetime(3),
  },
});
export class PublishedTable extends PublishedTableSchema.class {}
PublishedTableSchema.setClass(PublishedTable);
