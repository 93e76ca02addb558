import type { DuplicateBand } from '@xingcheng/shared/codes/duplicate-band';
import type { DuplicateState } from '@xingcheng/shared/codes/duplicate-state';
import type { NotDuplicateReason } from '@xingcheng/shared/codes/not-duplicate-reason';
import type { DuplicateReason } from '@xingcheng/shared/identity/duplicates/score';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';

/**
 * Two records that may be one person. The ids are no relations: a record that a merge put away keeps its pairs, and
 * they count again when it comes back. Everybody who reads a pair joins both persons and reaches both.
 */
const PairSchema = defineEntity({
  name: 'PossibleDuplicate',
  indexes: [{ properties: ['state', 'score', 'id'] }, { properties: ['otherId'] }],
  uniques: [{ name: 'possible_duplicate_once', properties: ['oneId', 'otherId'] }],
  properties: {
    ...baseProperties,
    /** The smaller of the two ids, so that a pair is one row. */
    oneId: p.uuid(),
    otherId: p.uuid(),
    score: p.integer(),
    band: p.string().length(20).$type<DuplicateBand>(),
    /** Aspects, likeness and points; the values are read from the persons, masked, when somebody looks. */
    reasons: p.json<readonly DuplicateReason[]>(),
    weightsVersion: p.string().length(40),
    state: p.string().length(20).$type<DuplicateState>(),
    foundOn: p.date(),
    /** Hash of both identities as they were compared: what was decided holds while it is the same. */
    fingerprint: p.string().length(64),
    decidedOn: p.date().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedBecause: p.string().length(30).$type<NotDuplicateReason>().nullable(),
    noteCell: p.blob().nullable().hidden(),
  },
});
export class PossibleDuplicate extends PairSchema.class {}
PairSchema.setClass(PossibleDuplicate);
