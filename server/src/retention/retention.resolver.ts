import { scheduleOn } from '@xingcheng/shared/retention/schedule';
import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { liftHold, placeHold } from './holds.js';
import { LiftHoldInput, PlaceHoldInput, RetentionFilterInput } from './retention.inputs.js';
import * as queries from './retention.queries.js';
import { PersonHoldsResult, RetentionDuePage, RetentionHoldType, RetentionRuleType } from './retention.types.js';

@Resolver()
export class RetentionResolver {
  @May('retention.read')
  @Query(() => [RetentionRuleType], { description: 'The schedule in force; the longest applicable time wins.' })
  retentionSchedule(@GqlCtx() ctx: Ctx): RetentionRuleType[] {
    return scheduleOn(ctx.today);
  }

  @May('retention.read')
  @Query(() => RetentionDuePage, {
    description:
      'Whose records have outlived their time within reach, longest overdue first. Nothing is deleted by itself: somebody proposes it and somebody else agrees.',
  })
  retentionDue(
    @Arg('filter', () => RetentionFilterInput, { nullable: true }) filter: RetentionFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<RetentionDuePage> {
    return queries.duePage(ctx, filter ?? {}, { first, after });
  }

  @May('retention.read')
  @Query(() => [RetentionHoldType], { description: 'Holds of a person; empty when absent or out of reach.' })
  retentionHolds(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<RetentionHoldType[]> {
    return queries.holdsOf(ctx, personId);
  }

  @May('retention.hold')
  @Mutation(() => PersonHoldsResult, {
    description: 'Keeps a record beyond its time. Refuses DATE_IN_PAST, REASON_REQUIRED.',
  })
  async placeHold(
    @Arg('input', () => PlaceHoldInput) input: PlaceHoldInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const personId = await placeHold(ctx, input);
    return { personId, holds: await queries.holdsOf(ctx, personId) };
  }

  @May('retention.hold')
  @Mutation(() => PersonHoldsResult, {
    description: 'Lifts a hold. Refuses MOVE_NOT_ALLOWED where it was lifted already.',
  })
  async liftHold(@Arg('input', () => LiftHoldInput) input: LiftHoldInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const personId = await liftHold(ctx, input);
    return { personId, holds: await queries.holdsOf(ctx, personId) };
  }
}
