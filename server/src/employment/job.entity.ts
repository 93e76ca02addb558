import type { EmploymentForm } from '@xingcheng/shared/codes/employment-form';
import type { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import type { JobStatus } from '@xingcheng/shared/codes/job-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A job an employer offers, with what it asks of a person: tasks, noise, contact with people. */
const JobSchema = defineEntity({
  name: 'Job',
  indexes: [{ properties: ['status'] }],
  properties: {
    ...baseProperties,
    employer: () => p.manyToOne(Organisation),
    title: p.string().length(80),
    track: p.string().length(30).$type<EmploymentTrack>(),
    form: p.string().length(30).$type<EmploymentForm>(),
    tasks: p.json<string[]>().default('[]'),
    skillsNeeded: p.json<string[]>().default('[]'),
    noise: p.integer(),
    socialContact: p.integer(),
    hoursPerWeek: p.integer(),
    status: p.string().length(20).$type<JobStatus>(),
  },
});
export class Job extends JobSchema.class {}
JobSchema.setClass(Job);
