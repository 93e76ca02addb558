import type { Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Bed, Unit } from '../facility.entity.js';
import type { SaveUnitInput } from '../residence.inputs.js';

/** Enters a unit of one's own facility with its beds, each named as room-label. */
export async function saveUnit(ctx: Ctx, input: SaveUnitInput): Promise<Unit> {
  const facility = await ctx.em.findOneOrFail(Organisation, { id: ctx.actor.organisationId });
  if (facility.kind !== 'CARE_FACILITY' && facility.kind !== 'HALFWAY_HOUSE')
    throw new Refused('WRONG_KIND_OF_ORGANISATION');
  const unit = ctx.em.create(Unit, {
    facility,
    name: input.name.trim(),
    building: input.building.trim(),
    floor: input.floor.trim(),
    type: 'RESIDENTIAL',
    sex: input.sex ?? null,
  });
  for (const name of input.beds) {
    const [room, label] = name.split('-');
    if (!room || !label) throw new Refused('INVALID_VALUE', 'beds');
    ctx.em.create(Bed, { unit, room, label });
  }
  await ctx.em.flush();
  return unit;
}
