import { Arg, Ctx as GqlCtx, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { boardOf, coverage, coveragePersons } from './coverage.queries.js';
import { affectedPage } from './affected.queries.js';
import { AffectedFilterInput, CoverageInput, CoverageListInput } from './monitoring.inputs.js';
import { AffectedPersonPage, Coverage, CoveragePersonPage } from './monitoring.types.js';

@Resolver()
export class MonitoringResolver {
  @May('coverage.read')
  @Query(() => Coverage, {
    description:
      'The coverage board: by area and school stage, and the three official rates (国卫办妇幼发〔2022〕12号 七).',
  })
  coverage(
    @Arg('input', () => CoverageInput, { nullable: true }) input: CoverageInput | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<Coverage> {
    return coverage(ctx, boardOf(ctx, input ?? {}));
  }

  @May('coverage.read')
  @Query(() => CoveragePersonPage, {
    description: 'The people behind a figure of the board; its length is the figure.',
  })
  coveragePersons(
    @Arg('filter', () => CoverageListInput) filter: CoverageListInput,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CoveragePersonPage> {
    return coveragePersons(ctx, { ...filter, ...boardOf(ctx, filter) }, { first, after });
  }

  @May('licence.affected')
  @Query(() => AffectedPersonPage, {
    description:
      'People within reach who are tied to an organisation today, by name: who must go on elsewhere when its licence lapses.',
  })
  peopleAffectedByLicence(
    @Arg('filter', () => AffectedFilterInput) filter: AffectedFilterInput,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<AffectedPersonPage> {
    return affectedPage(ctx, filter, { first, after });
  }
}
