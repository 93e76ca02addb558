import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { saveOrganisation } from './commands/save-organisation.js';
import { OrganisationFilterInput, SaveOrganisationInput } from './organisations.inputs.js';
import * as queries from './organisations.queries.js';
import {
  ManagementAreaType,
  OrganisationPage,
  OrganisationResult,
  OrganisationType,
  StaffType,
} from './organisations.types.js';

@Resolver()
export class OrganisationsResolver {
  @May('organisation.read')
  @Query(() => OrganisationPage, { description: 'Organisations of the city, by name.' })
  organisations(
    @Arg('filter', () => OrganisationFilterInput, { nullable: true }) filter: OrganisationFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<OrganisationPage> {
    return queries.organisationPage(ctx, filter ?? {}, { first, after });
  }

  @May('organisation.read')
  @Query(() => OrganisationType, { nullable: true, description: 'One organisation.' })
  organisation(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<OrganisationType | null> {
    return queries.organisationById(ctx, id);
  }

  @May('organisation.read')
  @Query(() => [ManagementAreaType], { description: 'Districts, new areas and cooperation zones of the city.' })
  managementAreas(@GqlCtx() ctx: Ctx): Promise<ManagementAreaType[]> {
    return queries.managementAreas(ctx);
  }

  @May('organisation.read')
  @Query(() => [StaffType], { description: 'Colleagues to whom something can be given; at most 200.' })
  staffToChoose(
    @Arg('roles', () => [String], { nullable: true }) roles: string[] | null,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<StaffType[]> {
    return queries.staffToChoose(ctx, roles, organisationId);
  }

  @May('organisation.change')
  @Mutation(() => OrganisationResult, { description: 'Enters an organisation, or changes one.' })
  async saveOrganisation(
    @Arg('input', () => SaveOrganisationInput) input: SaveOrganisationInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const organisation = await saveOrganisation(ctx, input);
    await ctx.em.flush();
    return queries.organisationById(ctx, organisation.id);
  }
}
