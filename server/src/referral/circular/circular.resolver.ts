import { Arg, Ctx as GqlCtx, ID, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { CircularFilterInput, CircularRowFilterInput } from './circular.inputs.js';
import * as queries from './circular.queries.js';
import { CircularPage, CircularRowPage, CircularType } from './circular.types.js';

@Resolver()
export class CircularResolver {
  @May('referral.circular')
  @Query(() => CircularPage, { description: 'Weekly circulars of what is overdue, newest first.' })
  circulars(
    @Arg('filter', () => CircularFilterInput, { nullable: true }) filter: CircularFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CircularPage> {
    return queries.circularPage(ctx, filter ?? {}, { first, after });
  }

  @May('referral.circular')
  @Query(() => CircularType, { nullable: true, description: 'One circular; null when absent or of another district.' })
  circular(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<CircularType | null> {
    return queries.circularById(ctx, id);
  }

  @May('referral.circular')
  @Query(() => CircularRowPage, { description: 'The rows of a circular as they stood, longest overdue first.' })
  circularRows(
    @Arg('circularId', () => ID) circularId: string,
    @Arg('filter', () => CircularRowFilterInput, { nullable: true }) filter: CircularRowFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CircularRowPage> {
    return queries.circularRowPage(ctx, { ...filter, circularId }, { first, after });
  }
}
