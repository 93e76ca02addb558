import { Arg, Ctx as GqlCtx, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { cohortPage } from './cohort.queries.js';
import { CohortAnswersPage, CohortFilterInput } from './cohort.types.js';

@Resolver()
export class CohortResolver {
  @May('screening.import')
  @Query(() => CohortAnswersPage, { description: "Answer sheets of cohorts this reader's organisation has imported." })
  cohortAnswers(
    @Arg('filter', () => CohortFilterInput, { nullable: true }) filter: CohortFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CohortAnswersPage> {
    return cohortPage(ctx, filter ?? {}, { first, after });
  }
}
