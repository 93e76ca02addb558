import type { Ctx } from '../../access/index.js';
import { endInvolvement } from '../../people/index.js';
import type { Offer } from '../application.entity.js';
import { Stay } from '../stay.entity.js';

/** An offer that came to nothing: the facility has no more to do with the person, unless the person lives there. */
export async function letGo(ctx: Ctx, offer: Offer): Promise<void> {
  const personId = offer.application.person.id;
  const facility = offer.bed.unit.facility.id;
  if (await ctx.em.count(Stay, { person: personId, endedOn: null, bed: { unit: { facility } } })) return;
  await endInvolvement(ctx, { personId, organisationId: facility, reason: 'RESIDENCE' });
}
