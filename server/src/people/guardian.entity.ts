import type { GuardianEndReason } from '@xingcheng/shared/codes/guardian-end-reason';
import type { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';
import { Person } from './person.entity.js';

/** Who may decide for a person, on what ground, and until when (民法典 27 to 36; domain.md R26). */
const GuardianSchema = defineEntity({
  name: 'Guardian',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    nameCell: p.blob().hidden(),
    kind: p.string().length(30).$type<GuardianKind>(),
    phoneCell: p.blob().nullable().hidden(),
    phoneIndex: p.blob().nullable().hidden().index(),
    /** Of key generations with even numbers; the other of those with odd ones. */
    phoneIndexEven: p.blob().nullable().hidden().index(),
    phoneMasked: p.string().length(20).nullable(),
    documentNoCell: p.blob().nullable().hidden(),
    /** Keyed hash of name and document: two guardians under one telephone are the same one (`mergeRules`). */
    sameIndex: p.blob().nullable().hidden(),
    sameIndexEven: p.blob().nullable().hidden(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
    /** Since when nobody can count on this guardian any more, to decide or to care; null while one can. */
    lostOn: p.date().nullable(),
    endReason: p.string().length(30).$type<GuardianEndReason>().nullable(),
    endNoteCell: p.blob().nullable().hidden(),
  },
});
export class Guardian extends GuardianSchema.class {}
GuardianSchema.setClass(Guardian);
