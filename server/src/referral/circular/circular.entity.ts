import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../../organisations/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';

/** What was overdue in a district in one week, as it stood on the day it was drawn up. Drawn up once and never changed. */
const CircularSchema = defineEntity({
  name: 'Circular',
  uniques: [{ name: 'circular_one_per_week', properties: ['areaCode', 'weekOf'] }],
  properties: {
    ...baseProperties,
    areaCode: p.string().length(20),
    /** Monday of the week. */
    weekOf: p.date(),
    drawnUpOn: p.date(),
    /** Who issues it: the federation of the district. */
    issuer: () => p.manyToOne(Organisation),
    clockVersion: p.string().length(40),
    booking: p.integer(),
    attending: p.integer(),
  },
});
export class Circular extends CircularSchema.class {}
CircularSchema.setClass(Circular);
