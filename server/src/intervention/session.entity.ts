import type { InterventionMethod } from '@xingcheng/shared/codes/intervention-method';
import type { SessionAttendance } from '@xingcheng/shared/codes/session-attendance';
import type { SessionSetting } from '@xingcheng/shared/codes/session-setting';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Plan } from './plan.entity.js';

/** One session as it was planned and as it was: date, minutes, provider, method, family practice (domain.md 3.3). */
const TherapySessionSchema = defineEntity({
  name: 'TherapySession',
  indexes: [{ properties: ['person', 'heldOn'] }],
  properties: {
    ...baseProperties,
    plan: () => p.manyToOne(Plan).index(),
    person: () => p.manyToOne(Person),
    heldOn: p.date(),
    plannedMinutes: p.integer(),
    deliveredMinutes: p.integer(),
    familyMinutes: p.integer().default(0),
    attendance: p.string().length(30).$type<SessionAttendance>(),
    setting: p.string().length(20).$type<SessionSetting>(),
    method: p.string().length(20).$type<InterventionMethod>(),
    providerId: p.uuid(),
    noteCell: p.blob().nullable().hidden(),
  },
});
export class TherapySession extends TherapySessionSchema.class {}
TherapySessionSchema.setClass(TherapySession);
