import { Arg, Ctx as GqlCtx, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { ConsentRenewalFilterInput } from './renewals.inputs.js';
import { renewalPage } from './renewals.queries.js';
import { ConsentRenewalPage } from './renewals.types.js';

@Resolver()
export class RenewalsResolver {
  @May('consent.read')
  @Query(() => ConsentRenewalPage, {
    description:
      'Consents to be asked anew within reach, the earliest to lapse first; empty while no notice was replaced.',
  })
  consentRenewals(
    @Arg('filter', () => ConsentRenewalFilterInput, { nullable: true }) filter: ConsentRenewalFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ConsentRenewalPage> {
    return renewalPage(ctx, filter ?? {}, { first, after });
  }
}
