import { Arg, Ctx as GqlCtx, ID, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { whyVisible } from './why.queries.js';
import { WhyVisible } from './why.types.js';

@Resolver()
export class WhyResolver {
  @May('signed-in')
  @Query(() => WhyVisible, {
    description:
      'Why the reader sees a record or a field, or does not, with the rule and its source. For a record out of reach the answer is the same as for one that does not exist.',
  })
  whyVisible(
    @Arg('recordType', () => String, {
      description: 'Person, CaseFile, Screening, Referral, Diagnosis, Plan, Placement, Iep or Employment.',
    })
    recordType: string,
    @Arg('recordId', () => ID, { description: 'Id of the record; for Person and CaseFile that of the person.' })
    recordId: string,
    @Arg('field', () => String, {
      nullable: true,
      description: 'A field of it, such as nationalId (Person), outcome (CaseFile, Screening) or findings (Diagnosis).',
    })
    field: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<WhyVisible> {
    return whyVisible(ctx, recordType, recordId, field);
  }
}
