import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { defineEntity, p } from '@mikro-orm/core';
import { stepDays } from './step-days.js';

/*
 * What figures of the past still count when a person's records have gone (docs/decisions/0040). Ids are drawn by lot and lead to nobody;
 * what is due, and for when, is left out: nothing is owed to nobody.
 */

/** One who was a child of a district once: the denominator of the rates by year. */
const FormerPersonSchema = defineEntity({
  name: 'FormerPerson',
  properties: {
    id: p.uuid().primary(),
    areaCode: p.string().length(12),
    /** The birth date is gone; 1 July of this year stands for it where an age is counted. */
    birthYear: p.integer(),
  },
});
export class FormerPerson extends FormerPersonSchema.class {}
FormerPersonSchema.setClass(FormerPerson);

/** A row of the roll of a past campaign. */
const FormerPupilSchema = defineEntity({
  name: 'FormerPupil',
  indexes: [{ properties: ['subjectId'] }],
  properties: {
    campaignId: p.uuid().primary(),
    subjectId: p.uuid().primary(),
    schoolId: p.uuid(),
    areaCode: p.string().length(12),
    grade: p.string().length(10),
    className: p.string().length(30),
    consent: p.string().length(20).$type<ConsentOutcome>(),
    screenedOn: p.date().nullable(),
    ...stepDays,
  },
});
export class FormerPupil extends FormerPupilSchema.class {}
FormerPupilSchema.setClass(FormerPupil);

/** A past school year with a primary screen. */
const FormerCourseSchema = defineEntity({
  name: 'FormerCourse',
  properties: {
    subjectId: p.uuid().primary(),
    schoolYear: p.integer().primary(),
    areaCode: p.string().length(12),
    screenedOn: p.date(),
    ...stepDays,
  },
});
export class FormerCourse extends FormerCourseSchema.class {}
FormerCourseSchema.setClass(FormerCourse);
