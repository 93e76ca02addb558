import type { FollowUpProgress } from '@xingcheng/shared/codes/follow-up-progress';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Diagnosis } from '../diagnosis.entity.js';

/** A visit by which the diagnosing institution follows a confirmed child (随访). */
const FollowUpSchema = defineEntity({
  name: 'FollowUp',
  uniques: [{ name: 'follow_up_once_a_day', properties: ['person', 'visitedOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    /** The conclusion in force on that day. */
    diagnosis: () => p.manyToOne(Diagnosis).index(),
    organisation: () => p.manyToOne(Organisation),
    doctorId: p.uuid(),
    visitedOn: p.date(),
    progress: p.string().length(10).$type<FollowUpProgress>(),
    /** Sealed. */
    adviceNoteCell: p.blob().nullable().hidden(),
    nextDueOn: p.date().nullable(),
    /** Version of the pathway the next day was counted by. */
    ruleVersion: p.string().length(40),
  },
});
export class FollowUp extends FollowUpSchema.class {}
FollowUpSchema.setClass(FollowUp);
