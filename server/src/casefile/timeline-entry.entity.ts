import type { Chapter } from '@xingcheng/shared/codes/chapter';
import type { TimelineKind } from '@xingcheng/shared/codes/timeline-kind';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../platform/db/base-properties.js';
import { Person } from '../people/index.js';

/** One thing that happened, in one table over all chapters: a whole life is one read. Appended by the rooms, never changed. */
const TimelineEntrySchema = defineEntity({
  name: 'TimelineEntry',
  indexes: [{ properties: ['person', 'happenedOn', 'id'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    person: () => p.manyToOne(Person),
    /** Null for what belongs to the file itself. */
    chapter: p.string().length(20).$type<Chapter>().nullable(),
    kind: p.string().length(40).$type<TimelineKind>(),
    happenedOn: p.date(),
    /** Last day, for what lasts; null for a moment or what still lasts. */
    endsOn: p.date().nullable(),
    /** true for a period, so that an open end differs from a moment. */
    lasts: p.boolean().default(false),
    /** Codes and figures that the page puts into words; never free text about the person. */
    facts: p.json<Record<string, string | number | boolean | null>>().default('{}'),
    accountId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    recordType: p.string().length(40).nullable(),
    recordId: p.uuid().nullable().index(),
    recordedAt: p.datetime(3),
  },
});
export class TimelineEntry extends TimelineEntrySchema.class {}
TimelineEntrySchema.setClass(TimelineEntry);
