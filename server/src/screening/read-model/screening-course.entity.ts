import { defineEntity, p } from '@mikro-orm/core';
import { stepDays } from './step-days.js';

/**
 * Read model: one row per person and school year with a primary screen, and the day of every step that followed.
 * The cascade reads it as of any day. Kept by the same triggers as `campaign_pupil`.
 */
const ScreeningCourseSchema = defineEntity({
  name: 'ScreeningCourse',
  properties: {
    personId: p.uuid().primary(),
    /** First calendar year of the school year in which the primary screen took place. */
    schoolYear: p.integer().primary(),
    areaCode: p.string().length(12),
    birthDate: p.date(),
    screenedOn: p.date(),
    ...stepDays,
    dueOn: p.date().nullable(),
  },
});
export class ScreeningCourse extends ScreeningCourseSchema.class {}
ScreeningCourseSchema.setClass(ScreeningCourse);
