import type { Sex } from '@xingcheng/shared/codes/sex';
import type { FacilityType } from '@xingcheng/shared/codes/facility-type';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A unit of a facility: whom its licence lets it take. */
const UnitSchema = defineEntity({
  name: 'Unit',
  properties: {
    ...baseProperties,
    facility: () => p.manyToOne(Organisation).index(),
    name: p.string().length(60),
    building: p.string().length(30),
    floor: p.string().length(10),
    type: p.string().length(30).$type<FacilityType>(),
    /** Null takes everybody. */
    sex: p.string().length(10).$type<Sex>().nullable(),
    minAge: p.integer().default(16),
    maxAge: p.integer().nullable(),
  },
});
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);

const BedSchema = defineEntity({
  name: 'Bed',
  uniques: [{ name: 'bed_label_once', properties: ['unit', 'room', 'label'] }],
  properties: {
    ...baseProperties,
    unit: () => p.manyToOne(Unit),
    room: p.string().length(20),
    label: p.string().length(20),
    outOfUse: p.boolean().default(false),
  },
});
export class Bed extends BedSchema.class {}
BedSchema.setClass(Bed);
