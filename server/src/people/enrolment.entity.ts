import type { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Person } from './person.entity.js';

/** A pupil's place in a class for one school year. A leaver is closed, never removed. */
const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  indexes: [
    { properties: ['school', 'schoolYear', 'grade', 'className'] },
    // Where a person goes to school now: the latest year first. Without the year the planner takes the exclusion's GiST index, fifty pages a look.
    { properties: ['person', 'schoolYear'] },
  ],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    school: () => p.manyToOne(Organisation),
    /** First calendar year of the school year: 2026 is 2026-09 to 2027-08. */
    schoolYear: p.integer(),
    grade: p.string().length(10).$type<SchoolGrade>(),
    className: p.string().length(30),
    rollNumber: p.string().length(20).nullable(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
    importId: p.uuid().nullable().index(),
  },
});
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);
