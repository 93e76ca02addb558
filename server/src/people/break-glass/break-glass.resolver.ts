import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { breakGlass } from './break-glass.js';
import { BreakGlassInput, GlassFilterInput, ReviewGlassInput } from './break-glass.inputs.js';
import * as queries from './break-glass.queries.js';
import { GlassGrantPage, GlassGrantResult, MyGlass } from './break-glass.types.js';
import { endGlass, reviewGlass } from './end-and-review.js';

@Resolver()
export class BreakGlassResolver {
  @May('glass.break')
  @Query(() => MyGlass, { description: "The reader's own emergency access, and the rule of it." })
  myGlass(@GqlCtx() ctx: Ctx): Promise<MyGlass> {
    return queries.myGlass(ctx);
  }

  @May('glass.break')
  @Mutation(() => GlassGrantResult, {
    description:
      'Opens one person out of reach for reading, for as many minutes as the rule says; asking twice gives the same access. The owner of the file and the auditor are told. Refuses SIGN_IN_FRESH, GLASS_UNREVIEWED, GLASS_TRIES_SPENT, GLASS_OPEN_ALREADY, GLASS_NOT_NEEDED, NOTE_TOO_SHORT; NOT_FOUND for a number nobody has (个人信息保护法 13 (四)).',
  })
  async breakGlass(
    @Arg('input', () => BreakGlassInput) input: BreakGlassInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await breakGlass(ctx, input);
    return queries.grantById(ctx, id);
  }

  @May('glass.break')
  @Mutation(() => GlassGrantResult, {
    description: 'Gives the access back before its time; the record is out of reach at once.',
  })
  async endGlass(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<object | null> {
    return queries.grantById(ctx, await endGlass(ctx, id));
  }

  @May('glass.review')
  @Query(() => GlassGrantPage, {
    description: 'Emergency accesses to be reviewed and reviewed ones, newest first. Names no person.',
  })
  glassGrants(
    @Arg('filter', () => GlassFilterInput, { nullable: true }) filter: GlassFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<GlassGrantPage> {
    return queries.grantPage(ctx, filter ?? {}, { first, after });
  }

  @May('glass.review')
  @Mutation(() => GlassGrantResult, {
    description:
      'Says whether an access was justified. Refuses OWN_GLASS, GLASS_STILL_OPEN, GLASS_REVIEWED, NOTE_TOO_SHORT; answers StaleVersion when somebody else was quicker.',
  })
  async reviewGlass(
    @Arg('input', () => ReviewGlassInput) input: ReviewGlassInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.grantById(ctx, await reviewGlass(ctx, input));
  }
}
