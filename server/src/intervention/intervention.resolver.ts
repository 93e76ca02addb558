import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { createPlan } from './commands/create-plan.js';
import { movePlan } from './commands/move-plan.js';
import { rateGoal } from './commands/rate-goal.js';
import { recordSession } from './commands/record-session.js';
import {
  CreatePlanInput,
  MovePlanInput,
  PlanFilterInput,
  RateGoalInput,
  RecordSessionInput,
} from './intervention.inputs.js';
import * as queries from './intervention.queries.js';
import { PersonIntervention, PlanPage, PlanResult, PlanType, StandardCellType } from './intervention.types.js';

@Resolver()
export class InterventionResolver {
  @May('standard.read')
  @Query(() => [StandardCellType], {
    description: 'All cells of the version of the intervention standard in effect today.',
  })
  standardCells(@GqlCtx() ctx: Ctx): Promise<StandardCellType[]> {
    return queries.standardCells(ctx);
  }

  @May('intervention.read')
  @Query(() => PersonIntervention, {
    nullable: true,
    description: 'The intervention chapter of a case; null when out of reach.',
  })
  personIntervention(
    @Arg('personId', () => ID) personId: string,
    @GqlCtx() ctx: Ctx,
  ): Promise<PersonIntervention | null> {
    return queries.personIntervention(ctx, personId);
  }

  @May('intervention.read')
  @Query(() => PlanPage, { description: 'Plans within reach, those due for review first.' })
  plans(
    @Arg('filter', () => PlanFilterInput, { nullable: true }) filter: PlanFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<PlanPage> {
    return queries.planPage(ctx, filter ?? {}, { first, after });
  }

  @May('intervention.read')
  @Query(() => PlanType, { nullable: true, description: 'One plan; null when out of reach.' })
  plan(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<PlanType | null> {
    return queries.planById(ctx, id);
  }

  @May('plan.create')
  @Mutation(() => PlanResult, {
    description: 'Drafts a plan that cites its cell and version. Refuses OVERRIDE_REASON_REQUIRED below the standard.',
  })
  async createPlan(
    @Arg('input', () => CreatePlanInput) input: CreatePlanInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await createPlan(ctx, input);
    return queries.planById(ctx, id);
  }

  @May('plan.change')
  @Mutation(() => PlanResult, { description: "Starts or ends a plan of one's own institution." })
  async movePlan(@Arg('input', () => MovePlanInput) input: MovePlanInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await movePlan(ctx, input);
    return queries.planById(ctx, id);
  }

  @May('goal.rate')
  @Mutation(() => PlanResult, { description: 'Rates a goal on the goal attainment scale.' })
  async rateGoal(@Arg('input', () => RateGoalInput) input: RateGoalInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await rateGoal(ctx, input);
    return queries.planById(ctx, id);
  }

  @May('session.record')
  @Mutation(() => PlanResult, {
    description:
      "Writes down a session with planned and delivered minutes; answers with the plan and this week's dose.",
  })
  async recordSession(
    @Arg('input', () => RecordSessionInput) input: RecordSessionInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await recordSession(ctx, input);
    return queries.planById(ctx, id);
  }
}
