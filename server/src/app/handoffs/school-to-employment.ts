import { addDays } from '@xingcheng/shared/age/iso-date';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import type { Ctx } from '../../access/index.js';
import { owe } from '../../casefile/index.js';
import type { PlacementEnded } from '../../education/index.js';
import { dutyHolder } from '../../organisations/index.js';
import { involve, Person } from '../../people/index.js';

/** From here the end of a placement may be the end of school; before it, it is a transfer. */
const LEAVING_AGE = 15;
const PROFILE_DAYS = 60;

/** Whoever leaves school is asked what he can and wants: the coach agency of the district owes the vocational profile. */
export async function schoolToEmployment(ctx: Ctx, event: PlacementEnded): Promise<void> {
  const person = await ctx.em.findOneOrFail(Person, { id: event.personId });
  if (ageInYears(person.birthDate, ctx.today) >= LEAVING_AGE) await oweVocationalProfile(ctx, person);
}

export async function oweVocationalProfile(ctx: Ctx, person: Person): Promise<void> {
  const agency = await dutyHolder(ctx, ['COACH_AGENCY', 'VOCATIONAL_CENTRE'], person.areaCode);
  if (!agency) return;
  await involve(ctx, { personId: person.id, organisationId: agency, reason: 'EMPLOYMENT' });
  await owe(ctx, {
    personId: person.id,
    chapter: 'EMPLOYMENT',
    kind: 'VOCATIONAL_PROFILE',
    organisationId: agency,
    dueOn: addDays(ctx.today, PROFILE_DAYS),
    source: '深残委〔2022〕2号 三(四)4',
    recordType: 'Person',
    recordId: person.id,
  });
}
