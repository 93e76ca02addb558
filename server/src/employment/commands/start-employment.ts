import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { RETENTION_DAYS } from '@xingcheng/shared/codes/retention-milestone';
import { found, type Ctx } from '../../access/index.js';
import { enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Employment } from '../employment.entity.js';
import { JobStarted } from '../employment.events.js';
import type { StartEmploymentInput } from '../employment.inputs.js';
import { newestProfile } from '../employment.queries.js';
import { Job } from '../job.entity.js';
import { match } from '../match.js';

const WORKING_AGE = 16;

/** A person starts in a job. Needs a profile, an open job, and every must-have. */
export async function startEmployment(ctx: Ctx, input: StartEmploymentInput): Promise<Employment> {
  await requireReach(ctx, 'employment.start', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  if (ageInYears(person.birthDate, ctx.today) < WORKING_AGE) throw new Refused('UNDER_WORKING_AGE', 'personId');
  const profile = await newestProfile(ctx, person.id);
  if (!profile) throw new Refused('PROFILE_REQUIRED', 'personId');
  const job = found(
    await ctx.em.findOne(Job, { id: input.jobId }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['employer'] }),
    'jobId',
  );
  if (job.status !== 'OPEN') throw new Refused('JOB_NOT_OPEN', 'jobId');
  const fit = match({ ...profile, areaCode: person.areaCode }, { ...job, areaCode: job.employer.areaCode });
  if (fit.failed.length > 0) throw new Refused('MUST_HAVE_FAILED', 'jobId', { conditions: fit.failed.join(', ') });
  job.status = 'FILLED';
  const employment = ctx.em.create(Employment, {
    person,
    job,
    status: 'ACTIVE',
    startsOn: ctx.today,
    hoursPerWeek: input.hoursPerWeek ?? job.hoursPerWeek,
    matchScore: fit.score,
  });
  await ctx.em.flush();
  await enterStage(ctx, person.id, 'EMPLOYMENT');
  await settlePersonTasks(ctx, person.id, ['REOPEN_EMPLOYMENT']);
  tell(ctx, {
    personId: person.id,
    chapter: 'EMPLOYMENT',
    kind: 'JOB_STARTED',
    lasts: true,
    facts: { employer: job.employer.name, title: job.title, form: job.form, hours: employment.hoursPerWeek },
    recordType: 'Employment',
    recordId: employment.id,
  });
  await owe(ctx, {
    personId: person.id,
    chapter: 'EMPLOYMENT',
    kind: 'RETENTION_CHECK',
    organisationId: ctx.actor.organisationId,
    accountId: ctx.actor.role === 'JOB_COACH' ? ctx.actor.accountId : null,
    dueOn: addDays(ctx.today, RETENTION_DAYS.DAY_30),
    recordType: 'Employment',
    recordId: employment.id,
  });
  await ctx.publish(new JobStarted(employment.id, person.id));
  return employment;
}
