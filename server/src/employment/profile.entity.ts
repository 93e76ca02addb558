import type { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import type { WorkWish } from '@xingcheng/shared/codes/work-wish';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** Skills and wish of an adult on the roll (深残委〔2022〕2号 三(四)4: 摸清职业技能和就业意向). Appended; the newest holds. */
const VocationalProfileSchema = defineEntity({
  name: 'VocationalProfile',
  indexes: [{ properties: ['person', 'writtenOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    writtenOn: p.date(),
    wish: p.string().length(20).$type<WorkWish>(),
    track: p.string().length(30).$type<EmploymentTrack>(),
    skills: p.json<string[]>().default('[]'),
    interests: p.json<string[]>().default('[]'),
    /** 1 little, 2 some, 3 much: what the person can bear. */
    noiseTolerance: p.integer(),
    socialTolerance: p.integer(),
    hoursPerWeek: p.integer(),
    travelsAlone: p.boolean(),
    writtenBy: p.uuid(),
  },
});
export class VocationalProfile extends VocationalProfileSchema.class {}
VocationalProfileSchema.setClass(VocationalProfile);
