import type { MergeField } from '@xingcheng/shared/codes/merge-field';
import type { MergeState } from '@xingcheng/shared/codes/merge-state';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Person } from '../person.entity.js';

/** A column of the survivor as it was, and as the merge left it. */
export interface FieldChange {
  before: unknown;
  after: unknown;
}

/**
 * A merge, and the tombstone of the record that was put away: its whole row, sealed cells included, so that it can come
 * back as it was. The row itself leaves the table of persons: no list, count or search can show it, and the database
 * refuses the merge if a single link still points to it.
 */
const PersonMergeSchema = defineEntity({
  name: 'PersonMerge',
  indexes: [{ properties: ['mergedId', 'state'] }, { properties: ['state', 'mergedOn', 'id'] }],
  properties: {
    ...baseProperties,
    /** Who answers under both ids. Follows when the survivor is merged in turn. */
    survivor: () => p.manyToOne(Person).index(),
    /** The survivor of the day of the merge. */
    survivorThen: p.uuid().index(),
    mergedId: p.uuid(),
    state: p.string().length(10).$type<MergeState>(),
    mergedOn: p.date(),
    mergedBy: p.uuid().nullable(),
    reasonCell: p.blob().hidden(),
    taken: p.json<readonly MergeField[]>(),
    survivorFields: p.json<Record<string, FieldChange>>().hidden(),
    tombstone: p.json<Record<string, unknown>>().hidden(),
    undoneOn: p.date().nullable(),
    undoneBy: p.uuid().nullable(),
    undoReasonCell: p.blob().nullable().hidden(),
  },
});
export class PersonMerge extends PersonMergeSchema.class {}
PersonMergeSchema.setClass(PersonMerge);

/** One row that a merge touched: moved, pointed elsewhere, changed or put away, with what it said before. */
const MergeLinkSchema = defineEntity({
  name: 'MergeLink',
  properties: {
    id: p.uuid().primary(),
    merge: () => p.manyToOne(PersonMerge).index(),
    /** In the order in which it was done; undone backwards. */
    place: p.integer(),
    deed: p.string().length(10).$type<LinkDeed>(),
    tableName: p.string().length(63),
    rowId: p.uuid(),
    /** Null when the whole row was put away. */
    columnName: p.string().length(63).nullable(),
    /** A value, or the whole row. */
    before: p.json<unknown>().nullable().hidden(),
    after: p.json<unknown>().nullable().hidden(),
  },
});
export type LinkDeed = 'MOVED' | 'REPOINTED' | 'CHANGED' | 'PUT_AWAY';
export class MergeLink extends MergeLinkSchema.class {}
MergeLinkSchema.setClass(MergeLink);

export const mergeDdl = [
  "create unique index person_merged_once on person_merge (merged_id) where state = 'MERGED'",
] as const;
