import { Arg, Ctx as GqlCtx, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { publishedPage } from './published/published.queries.js';
import { PublishedTablePage } from './published/published.types.js';
import { cascade, cascadePersons } from './cascade.queries.js';
import { Cascade, CascadeInput, CascadeListInput, CascadePersonPage } from './cascade.types.js';
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

  @May('cascade.read')
  @Query(() => Cascade, {
    description:
      'From the primary screen to the diagnosis: numbers by district, the three official rates, days between steps, ages (国卫办妇幼发〔2022〕12号 七).',
  })
  cascade(
    @Arg('input', () => CascadeInput, { nullable: true }) input: CascadeInput | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<Cascade> {
    return cascade(ctx, input ?? {});
  }

  @May('cascade.read')
  @Query(() => CascadePersonPage, {
    description: 'The people behind a number of the cascade; as many as it says.',
  })
  cascadePersons(
    @Arg('filter', () => CascadeListInput) filter: CascadeListInput,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CascadePersonPage> {
    return cascadePersons(ctx, filter, { first, after });
  }

  @May('statistics.read')
  @Query(() => PublishedTablePage, {
    description:
      'Figures of the whole city for everybody who works here, published once a month, newest first. Small figures and those that would give them away are withheld.',
  })
  publishedTables(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<PublishedTablePage> {
    return publishedPage(ctx, { first, after });
  }
}
