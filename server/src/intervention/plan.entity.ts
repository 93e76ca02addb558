import type { GasLevel } from '@xingcheng/shared/codes/gas-level';
import type { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import type { GoalStatus } from '@xingcheng/shared/codes/goal-status';
import type { PlanStatus } from '@xingcheng/shared/codes/plan-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** An individual rehabilitation plan in one institution (国卫办妇幼发〔2022〕12号 三(四)3). */
const PlanSchema = defineEntity({
  name: 'Plan',
  indexes: [{ properties: ['organisation', 'status'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    organisation: () => p.manyToOne(Organisation),
    therapistId: p.uuid(),
    status: p.string().length(20).$type<PlanStatus>(),
    startsOn: p.date(),
    reviewOn: p.date(),
    endedOn: p.date().nullable(),
    /** Cell and version the plan follows, such as `2026.1-draft/AGE_3_6/FROM_50_TO_69/LEVEL_2`; null when none could be named. */
    standardCell: p.string().length(120).nullable(),
    /** Minutes a week this plan promises: given by professionals, and in all. */
    directMinutes: p.integer(),
    totalMinutes: p.integer(),
    /** Why it differs from the standard, where it does. */
    overrideReasonCell: p.blob().nullable().hidden(),
    settingCell: p.blob().hidden(),
  },
});
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);

const GoalSchema = defineEntity({
  name: 'Goal',
  properties: {
    ...baseProperties,
    plan: () => p.manyToOne(Plan).index(),
    domain: p.string().length(30).$type<GoalDomain>(),
    wordingCell: p.blob().hidden(),
    weight: p.integer().default(1),
    status: p.string().length(20).$type<GoalStatus>(),
  },
});
export class Goal extends GoalSchema.class {}
GoalSchema.setClass(Goal);

/** A rating on the goal attainment scale. Appended; the newest holds. */
const GoalRatingSchema = defineEntity({
  name: 'GoalRating',
  properties: {
    ...baseProperties,
    goal: () => p.manyToOne(Goal).index(),
    level: p.string().length(20).$type<GasLevel>(),
    ratedOn: p.date(),
    ratedBy: p.uuid(),
  },
});
export class GoalRating extends GoalRatingSchema.class {}
GoalRatingSchema.setClass(GoalRating);
