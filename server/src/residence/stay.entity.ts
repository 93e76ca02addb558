import type { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import type { StayStatus } from '@xingcheng/shared/codes/stay-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Bed } from './facility.entity.js';

/** A continuous stay of one resident in one bed. Two stays can never hold one bed, or one person two beds, on the same day. */
const StaySchema = defineEntity({
  name: 'Stay',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    bed: () => p.manyToOne(Bed).index(),
    status: p.string().length(20).$type<StayStatus>(),
    startsOn: p.date(),
    endedOn: p.date().nullable(),
    endReason: p.string().length(30).$type<StayEndReason>().nullable(),
    trialUntil: p.date(),
    applicationId: p.uuid().nullable(),
  },
});
export class Stay extends StaySchema.class {}
StaySchema.setClass(Stay);

/** Home leave or hospital while the bed is kept. */
const StayLeaveSchema = defineEntity({
  name: 'StayLeave',
  properties: {
    ...baseProperties,
    stay: () => p.manyToOne(Stay).index(),
    kind: p.string().length(20).$type<'ON_LEAVE' | 'HOSPITAL'>(),
    startsOn: p.date(),
    endedOn: p.date().nullable(),
  },
});
export class StayLeave extends StayLeaveSchema.class {}
StayLeaveSchema.setClass(StayLeave);
