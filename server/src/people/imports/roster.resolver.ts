import { Arg, Ctx as GqlCtx, ID, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { leaverPage } from './roster.queries.js';
import { RosterLeaverPage } from './roster.types.js';

@Resolver()
export class RosterResolver {
  @May('roster.import')
  @Query(() => RosterLeaverPage, {
    description:
      'Pupils of the last list of a school who are not in this roster. They are closed only when applyImport asks for it.',
  })
  rosterLeavers(
    @Arg('importId', () => ID, { description: 'The import.' }) importId: string,
    @Arg('closed', () => Boolean, { nullable: true, description: 'Only those whose place was closed, or was not.' })
    closed: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<RosterLeaverPage> {
    return leaverPage(ctx, { importId, closed }, { first, after });
  }
}
