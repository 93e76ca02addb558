import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { FollowUpFilterInput, RecordFollowUpInput } from './follow-up.inputs.js';
import * as queries from './follow-up.queries.js';
import { FollowUpCounts, FollowUpDuePage, FollowUpResult, FollowUpType } from './follow-up.types.js';
import { recordFollowUp } from './record-follow-up.js';

@Resolver()
export class FollowUpResolver {
  @May('diagnosis.read')
  @Query(() => FollowUpDuePage, { description: 'Follow-up visits that are owed, longest due first.' })
  followUpsDue(
    @Arg('filter', () => FollowUpFilterInput, { nullable: true }) filter: FollowUpFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<FollowUpDuePage> {
    return queries.followUpPage(ctx, filter ?? {}, { first, after });
  }

  @May('diagnosis.read')
  @Query(() => FollowUpCounts, {
    description: 'How many of the list with the same filter are overdue, soon due, owed.',
  })
  followUpCounts(
    @Arg('filter', () => FollowUpFilterInput, { nullable: true }) filter: FollowUpFilterInput | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<FollowUpCounts> {
    return queries.followUpCounts(ctx, filter ?? {});
  }

  @May('diagnosis.read')
  @Query(() => [FollowUpType], { description: 'Follow-up visits of a person, newest first; at most 100.' })
  personFollowUps(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<FollowUpType[]> {
    return queries.personFollowUps(ctx, personId);
  }

  @May('followup.record')
  @Mutation(() => FollowUpResult, {
    description: 'Records a follow-up visit; the next one is owed 3 months on under three years and 6 from three.',
  })
  async recordFollowUp(
    @Arg('input', () => RecordFollowUpInput) input: RecordFollowUpInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.followUpById(ctx, (await recordFollowUp(ctx, input)).id);
  }
}
