import type { CoachPhase } from '@xingcheng/shared/codes/coach-phase';
import type { EmploymentStatus } from '@xingcheng/shared/codes/employment-status';
import type { JobEndReason } from '@xingcheng/shared/codes/job-end-reason';
import type { RetentionMilestone } from '@xingcheng/shared/codes/retention-milestone';
import type { VisitActivity } from '@xingcheng/shared/codes/visit-activity';
import type { VisitPlace } from '@xingcheng/shared/codes/visit-place';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Job } from './job.entity.js';

/** One person in one job, from the first day to the last. */
const EmploymentSchema = defineEntity({
  name: 'Employment',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    job: () => p.manyToOne(Job),
    status: p.string().length(20).$type<EmploymentStatus>(),
    startsOn: p.date(),
    endedOn: p.date().nullable(),
    endReason: p.string().length(30).$type<JobEndReason>().nullable(),
    hoursPerWeek: p.integer(),
    /** How well the job fitted when it began; kept with the reasons. */
    matchScore: p.integer(),
  },
});
export class Employment extends EmploymentSchema.class {}
EmploymentSchema.setClass(Employment);

/** One-to-one support (深残委〔2022〕2号 三(四)4): one coach per person at a time. */
const CoachAssignmentSchema = defineEntity({
  name: 'CoachAssignment',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    organisation: () => p.manyToOne(Organisation),
    coachId: p.uuid().index(),
    phase: p.string().length(20).$type<CoachPhase>(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
  },
});
export class CoachAssignment extends CoachAssignmentSchema.class {}
CoachAssignmentSchema.setClass(CoachAssignment);

/** A contact of the coach: minutes, what was done, when next. */
const VisitSchema = defineEntity({
  name: 'Visit',
  indexes: [{ properties: ['person', 'heldOn'] }, { properties: ['coachId', 'heldOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    coachId: p.uuid(),
    heldOn: p.date(),
    minutes: p.integer(),
    activities: p.json<VisitActivity[]>(),
    place: p.string().length(20).$type<VisitPlace>(),
    nextContactOn: p.date().nullable(),
    noteCell: p.blob().nullable().hidden(),
  },
});
export class Visit extends VisitSchema.class {}
VisitSchema.setClass(Visit);

/** A milestone of staying in work, confirmed with its evidence. */
const RetentionCheckSchema = defineEntity({
  name: 'RetentionCheck',
  uniques: [{ name: 'retention_check_once', properties: ['employment', 'milestone'] }],
  properties: {
    ...baseProperties,
    employment: () => p.manyToOne(Employment),
    milestone: p.string().length(20).$type<RetentionMilestone>(),
    confirmedOn: p.date(),
    evidenceCell: p.blob().hidden(),
    confirmedBy: p.uuid(),
  },
});
export class RetentionCheck extends RetentionCheckSchema.class {}
RetentionCheckSchema.setClass(RetentionCheck);
