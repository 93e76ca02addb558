import { sql } from 'kysely';
import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { beyond, beyondReach } from '../platform/db/beyond.js';
import { caseDetail, casePage, handoversWhere } from './case.queries.js';
import {
  AnswerHandoverInput,
  AssignOwnerInput,
  CaseFilterInput,
  OfferHandoverInput,
  OpenCaseInput,
  SettleTaskInput,
  TaskFilterInput,
  TimelineFilterInput,
} from './casefile.inputs.js';
import {
  CaseDetail,
  CaseDetailResult,
  CasePage,
  HandoverResult,
  HandoverType,
  TaskPage,
  TaskResult,
  TimelinePage,
} from './casefile.types.js';
import { assignOwner } from './commands/assign-owner.js';
import { answerHandover, offerHandover } from './commands/handover.js';
import { openCase } from './commands/open-case.js';
import { settleTask } from './commands/settle-task.js';
import { taskById, taskPage } from './task.queries.js';
import { timelinePage } from './timeline.queries.js';

const OFFERED_HERE = 'an offered file is seen and answered by whom it is offered to, also in another district';

@Resolver()
export class CasefileResolver {
  @May('case.read')
  @Query(() => CasePage, { description: "Case files within this reader's reach, newest first." })
  cases(
    @Arg('filter', () => CaseFilterInput, { nullable: true }) filter: CaseFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CasePage> {
    return casePage(ctx, filter ?? {}, { first, after });
  }

  @May('case.read')
  @Query(() => CaseDetail, {
    nullable: true,
    description: 'The head of a case page; null when absent or out of reach. Reading is audited.',
  })
  case(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<CaseDetail | null> {
    return caseDetail(ctx, personId);
  }

  @May('timeline.read')
  @Query(() => TimelinePage, { description: 'A life, newest first; chapters this role may not read are left out.' })
  timeline(
    @Arg('personId', () => ID) personId: string,
    @Arg('filter', () => TimelineFilterInput, { nullable: true }) filter: TimelineFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<TimelinePage> {
    return timelinePage(ctx, personId, filter ?? {}, { first, after });
  }

  @May('task.read')
  @Query(() => TaskPage, { description: 'Next steps within reach, those due first on top.' })
  tasks(
    @Arg('filter', () => TaskFilterInput, { nullable: true }) filter: TaskFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<TaskPage> {
    return taskPage(ctx, filter ?? {}, { first, after });
  }

  @May('handover.answer')
  @Query(() => [HandoverType], {
    description: 'Files offered to this organisation that wait for its answer; at most 100.',
  })
  handoversToAnswer(@GqlCtx() ctx: Ctx): Promise<HandoverType[]> {
    return handoversWhere(
      beyond(ctx, OFFERED_HERE),
      sql`h.to_organisation_id = ${ctx.actor.organisationId} and h.status = 'OFFERED'`,
    );
  }

  @May('case.open')
  @Mutation(() => CaseDetailResult, {
    description: "Opens a case file by hand; the federation of the person's district owns it.",
  })
  async openCase(@Arg('input', () => OpenCaseInput) input: OpenCaseInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    await openCase(ctx, input);
    return caseDetail(ctx, input.personId);
  }

  @May('case.assign')
  @Mutation(() => CaseDetailResult, { description: 'Names the colleague who answers for a file.' })
  async assignOwner(
    @Arg('input', () => AssignOwnerInput) input: AssignOwnerInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const caseFile = await assignOwner(ctx, input);
    return caseDetail(ctx, caseFile.person.id);
  }

  @May('handover.offer')
  @Mutation(() => HandoverResult, {
    description: 'Offers a file to another federation; the sender stays owner until it accepts.',
  })
  async offerHandover(
    @Arg('input', () => OfferHandoverInput) input: OfferHandoverInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await offerHandover(ctx, input);
    return (await handoversWhere(ctx, sql`h.id = ${id}`))[0] ?? null;
  }

  @May('handover.answer')
  @Mutation(() => HandoverResult, {
    description:
      'Accepts, declines or takes back an offered file. With acceptance by another district the person is of that district: its people reach them, those of the former one no more.',
  })
  async answerHandover(
    @Arg('input', () => AnswerHandoverInput) input: AnswerHandoverInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return await beyondReach(ctx, OFFERED_HERE, async (wide) => {
      const { id } = await answerHandover(wide, input);
      return (await handoversWhere(wide, sql`h.id = ${id}`))[0] ?? null;
    });
  }

  @May('task.settle')
  @Mutation(() => TaskResult, { description: 'Settles a task, or reopens one settled today.' })
  async settleTask(
    @Arg('input', () => SettleTaskInput) input: SettleTaskInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await settleTask(ctx, input);
    return taskById(ctx, id);
  }
}
