import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { assignCoach } from './commands/assign-coach.js';
import { confirmRetention } from './commands/confirm-retention.js';
import { endEmployment } from './commands/end-employment.js';
import { logVisit } from './commands/log-visit.js';
import { saveJob } from './commands/save-job.js';
import { startEmployment } from './commands/start-employment.js';
import { writeProfile } from './commands/write-profile.js';
import {
  AssignCoachInput,
  ConfirmRetentionInput,
  EmploymentFilterInput,
  EndEmploymentInput,
  JobFilterInput,
  LogVisitInput,
  SaveJobInput,
  StartEmploymentInput,
  WriteProfileInput,
} from './employment.inputs.js';
import * as queries from './employment.queries.js';
import {
  CoachPerson,
  EmploymentPage,
  EmploymentResult,
  JobMatch,
  JobPage,
  JobResult,
  PersonEmployment,
  PersonEmploymentResult,
} from './employment.types.js';

@Resolver()
export class EmploymentResolver {
  @May('employer.read')
  @Query(() => JobPage, { description: 'Jobs of the city, by employer.' })
  jobs(
    @Arg('filter', () => JobFilterInput, { nullable: true }) filter: JobFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<JobPage> {
    return queries.jobPage(ctx, filter ?? {}, { first, after });
  }

  @May('employment.read')
  @Query(() => EmploymentPage, { description: 'Employments within reach, newest first.' })
  employments(
    @Arg('filter', () => EmploymentFilterInput, { nullable: true }) filter: EmploymentFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<EmploymentPage> {
    return queries.employmentPage(ctx, filter ?? {}, { first, after });
  }

  @May('employment.read')
  @Query(() => PersonEmployment, {
    nullable: true,
    description: 'The employment chapter of a case; null when out of reach.',
  })
  personEmployment(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<PersonEmployment | null> {
    return queries.personEmployment(ctx, personId);
  }

  @May('match.read')
  @Query(() => [JobMatch], {
    nullable: true,
    description: 'Open jobs by how they fit, with reasons; at most 50; null when out of reach.',
  })
  jobMatches(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<JobMatch[] | null> {
    return queries.jobMatches(ctx, personId);
  }

  @May('visit.log')
  @Query(() => [CoachPerson], {
    description: 'The people of the signed-in coach, those without contact for longest first.',
  })
  coachPeople(@GqlCtx() ctx: Ctx): Promise<CoachPerson[]> {
    return queries.coachPeople(ctx);
  }

  @May('profile.write')
  @Mutation(() => PersonEmploymentResult, { description: 'Writes a vocational profile; the newest holds.' })
  async writeProfile(
    @Arg('input', () => WriteProfileInput) input: WriteProfileInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await writeProfile(ctx, input);
    return queries.personEmployment(ctx, input.personId);
  }

  @May('job.manage')
  @Mutation(() => JobResult, { description: 'Enters a job of an employer.' })
  async saveJob(@Arg('input', () => SaveJobInput) input: SaveJobInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const job = await saveJob(ctx, input);
    await ctx.em.flush();
    return queries.jobById(ctx, job.id);
  }

  @May('coach.assign')
  @Mutation(() => PersonEmploymentResult, {
    description: 'Gives a person one coach. Refuses COACH_CASELOAD_FULL and COACH_ALREADY_ASSIGNED.',
  })
  async assignCoach(
    @Arg('input', () => AssignCoachInput) input: AssignCoachInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await assignCoach(ctx, input);
    return queries.personEmployment(ctx, input.personId);
  }

  @May('employment.start')
  @Mutation(() => EmploymentResult, {
    description: 'A person starts in an open job. Refuses MUST_HAVE_FAILED with the conditions.',
  })
  async startEmployment(
    @Arg('input', () => StartEmploymentInput) input: StartEmploymentInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await startEmployment(ctx, input);
    return queries.employmentById(ctx, id);
  }

  @May('employment.end')
  @Mutation(() => EmploymentResult, { description: 'A person leaves a job; a loss reopens the case.' })
  async endEmployment(
    @Arg('input', () => EndEmploymentInput) input: EndEmploymentInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await endEmployment(ctx, input);
    return queries.employmentById(ctx, id);
  }

  @May('visit.log')
  @Mutation(() => PersonEmploymentResult, {
    description: 'Writes down a contact of the coach; the next contact becomes a task.',
  })
  async logVisit(@Arg('input', () => LogVisitInput) input: LogVisitInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    await logVisit(ctx, input);
    return queries.personEmployment(ctx, input.personId);
  }

  @May('retention.confirm')
  @Mutation(() => EmploymentResult, { description: 'Confirms a milestone of staying in work with its evidence.' })
  async confirmRetention(
    @Arg('input', () => ConfirmRetentionInput) input: ConfirmRetentionInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await confirmRetention(ctx, input);
    return queries.employmentById(ctx, id);
  }
}
