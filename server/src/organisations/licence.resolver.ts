import { Arg, Ctx as GqlCtx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { moveLicence, recordLicence, renewLicence } from './commands/licences.js';
import { LicenceFilterInput, MoveLicenceInput, RecordLicenceInput, RenewLicenceInput } from './licence.inputs.js';
import * as queries from './licence.queries.js';
import { LicencePage, LicenceResult } from './licence.types.js';

@Resolver()
export class LicenceResolver {
  @May('organisation.read')
  @Query(() => LicencePage, { description: 'Licences on record, the newest term first. Part of the open directory.' })
  licences(
    @Arg('filter', () => LicenceFilterInput, { nullable: true }) filter: LicenceFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<LicencePage> {
    return queries.licencePage(ctx, filter ?? {}, { first, after });
  }

  @May('licence.record')
  @Mutation(() => LicenceResult, {
    description: 'Writes down a licence. Refuses LICENCE_OVERLAPS where a term of the kind covers these days.',
  })
  async recordLicence(
    @Arg('input', () => RecordLicenceInput) input: RecordLicenceInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await recordLicence(ctx, input);
    return queries.licenceById(ctx, id);
  }

  @May('licence.record')
  @Mutation(() => LicenceResult, { description: 'Writes down a further term; the one before stays as it was.' })
  async renewLicence(
    @Arg('input', () => RenewLicenceInput) input: RenewLicenceInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await renewLicence(ctx, input);
    return queries.licenceById(ctx, id);
  }

  @May('licence.record')
  @Mutation(() => LicenceResult, {
    description:
      'Suspends, reinstates, revokes or retires a licence. While none of its kind runs, the organisation takes no new referral, offer or admission (LICENCE_LAPSED).',
  })
  async moveLicence(
    @Arg('input', () => MoveLicenceInput) input: MoveLicenceInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await moveLicence(ctx, input);
    return queries.licenceById(ctx, id);
  }
}
