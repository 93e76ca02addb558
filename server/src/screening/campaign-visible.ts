import { sql, type RawBuilder } from 'kysely';
import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { CITY, isCityWide, scopeOf, type Ctx } from '../access/index.js';

/** Over a campaign `c`: a school sees those it is part of; a centre or hospital those of its area; a supervisor those of the district. */
export function visible(ctx: Ctx): RawBuilder<boolean> {
  const { actor } = ctx;
  if (scopeOf(actor, 'campaign.read') === 'city' || isCityWide(actor)) return sql<boolean>`true`;
  return SCHOOL_KINDS.includes(actor.organisationKind)
    ? sql<boolean>`exists (select 1 from campaign_school own where own.campaign_id = c.id and own.school_id = ${actor.organisationId})`
    : sql<boolean>`c.area_code in (${actor.areaCode}, ${CITY})`;
}
