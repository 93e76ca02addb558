import type { Sex } from '@xingcheng/shared/codes/sex';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** A person the city supports. The name is plain for search; the national ID is sealed and found through a keyed hash. */
const PersonSchema = defineEntity({
  name: 'Person',
  indexes: [{ properties: ['birthDate', 'name'] }, { properties: ['sound', 'birthDate'] }],
  properties: {
    ...baseProperties,
    name: p.string().length(50),
    /** 全拼 without tones, and first letters, for people who type Latin. */
    pinyin: p.string().length(200),
    initials: p.string().length(50),
    /** The name as it is heard, without order: under it every likeness of a name is found. Empty until the nightly job has heard it. */
    sound: p.string().length(200).default(''),
    sex: p.string().length(10).$type<Sex>(),
    birthDate: p.date(),
    /** Weeks of gestation, for the corrected age shown under 24 months. */
    gestationWeeks: p.integer().nullable(),
    nationalIdCell: p.blob().nullable().hidden(),
    nationalIdIndex: p.blob().nullable().hidden().unique('person_national_id'),
    /** Of key generations with even numbers; the other of those with odd ones. */
    nationalIdIndexEven: p.blob().nullable().hidden().unique('person_national_id_even'),
    nationalIdMasked: p.string().length(18).nullable(),
    areaCode: p.string().length(12),
    streetCode: p.string().length(12).nullable(),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
