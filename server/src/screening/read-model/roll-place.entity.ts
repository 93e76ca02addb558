import { defineEntity, p } from '@mikro-orm/core';

/**
 * Read model: a child's place on a school's roll, with where the child lives and when it was screened in that year. Coverage counts a
 * district or a city from this table alone, as of any day (国卫办妇幼发〔2022〕12号 七). Kept by the same triggers as `screening_course`.
 */
const RollPlaceSchema = defineEntity({
  name: 'RollPlace',
  properties: {
    personId: p.uuid().primary(),
    enrolmentId: p.uuid().primary(),
    /** First calendar year of the school year. */
    schoolYear: p.integer(),
    areaCode: p.string().length(12),
    grade: p.string().length(10),
    birthDate: p.date(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
    /** First primary screen of the year that nobody refuses; null where there is none. */
    screenedOn: p.date().nullable(),
  },
});
export class RollPlace extends RollPlaceSchema.class {}
RollPlaceSchema.setClass(RollPlace);
