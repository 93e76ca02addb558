import type { Ctx } from '../../src/access/index.js';
import { writeGuardians, writeInvolvements, writePersons } from '../../src/people/index.js';
import { newId } from '../../src/platform/db/base-properties.js';
import type { City } from '../city/city.types.js';
import { areaCodeOf, type Place } from './world.js';

/** The second records of some children, entered by the health centre of their area, which did not search first. */
export async function writeDoubles(ctx: Ctx, city: City, places: ReadonlyMap<string, Place>): Promise<void> {
  const doubles = city.doubles.map((double) => ({
    ...double,
    id: newId(),
    areaCode: areaCodeOf(city, double.area),
    desk: city.organisations.find((one) => one.kind === 'COMMUNITY_HEALTH_CENTRE' && one.area === double.area)?.key,
  }));
  await writePersons(ctx, doubles);
  await writeGuardians(
    ctx,
    doubles.map((person) => ({
      id: newId(),
      person,
      name: person.guardianName,
      kind: person.guardianKind,
      phone: person.phone,
      startedOn: person.birthDate,
    })),
  );
  await writeInvolvements(
    ctx,
    doubles.flatMap(({ id, desk }) => {
      const organisationId = desk && places.get(desk)?.id;
      return organisationId
        ? [{ id: newId(), personId: id, organisationId, reason: 'CASE_TEAM' as const, startedOn: ctx.today }]
        : [];
    }),
  );
}
