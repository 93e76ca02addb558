import type { EducationSupport } from '@xingcheng/shared/codes/education-support';
import type { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import type { GasLevel } from '@xingcheng/shared/codes/gas-level';
import type { IepStatus } from '@xingcheng/shared/codes/iep-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Placement } from './education.entity.js';

/** 一人一案: the individual education plan of a pupil; one at a time. */
const IepSchema = defineEntity({
  name: 'Iep',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    placement: () => p.manyToOne(Placement),
    school: () => p.manyToOne(Organisation),
    teacherId: p.uuid(),
    status: p.string().length(20).$type<IepStatus>(),
    startsOn: p.date(),
    reviewOn: p.date(),
    endedOn: p.date().nullable(),
    strengthsCell: p.blob().nullable().hidden(),
    /** Supports with the minutes a week that are promised. */
    supports: p.json<{ support: EducationSupport; minutes: number }[]>().default('[]'),
    guardianAgreedOn: p.date().nullable(),
  },
});
export class Iep extends IepSchema.class {}
IepSchema.setClass(Iep);

const IepGoalSchema = defineEntity({
  name: 'IepGoal',
  properties: {
    ...baseProperties,
    iep: () => p.manyToOne(Iep).index(),
    domain: p.string().length(30).$type<GoalDomain>(),
    wordingCell: p.blob().hidden(),
    criterionCell: p.blob().hidden(),
    dueOn: p.date(),
    level: p.string().length(20).$type<GasLevel>().nullable(),
    ratedOn: p.date().nullable(),
  },
});
export class IepGoal extends IepGoalSchema.class {}
IepGoalSchema.setClass(IepGoal);
