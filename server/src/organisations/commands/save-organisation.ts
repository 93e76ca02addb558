import { LockMode } from '@mikro-orm/core';
import { found, isCityWide, scopeOf, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { ManagementArea } from '../management-area.entity.js';
import { Organisation } from '../organisation.entity.js';
import type { SaveOrganisationInput } from '../organisations.inputs.js';

/** Enters an organisation, or changes one. A district's administrator works within the district. */
export async function saveOrganisation(ctx: Ctx, input: SaveOrganisationInput): Promise<Organisation> {
  const wholeCity = scopeOf(ctx.actor, 'organisation.change') === 'city' || isCityWide(ctx.actor);
  if (!wholeCity && input.areaCode !== ctx.actor.areaCode) throw new Refused('NOT_ALLOWED', 'areaCode');
  if (!(await ctx.em.findOne(ManagementArea, { code: input.areaCode }))) throw new Refused('INVALID_VALUE', 'areaCode');
  const facts = {
    name: input.name.trim(),
    kind: input.kind,
    areaCode: input.areaCode,
    identifier: input.identifier?.trim() || null,
    phone: input.phone?.trim() || null,
  };
  if (!input.id) return ctx.em.create(Organisation, facts);
  const organisation = found(
    await ctx.em.findOne(Organisation, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  if (!wholeCity && organisation.areaCode !== ctx.actor.areaCode) throw new Refused('NOT_ALLOWED', 'id');
  requireVersion(organisation, input.version ?? 0, facts);
  return ctx.em.assign(organisation, facts);
}
