import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { OFFER_OPEN_DAYS } from '@xingcheng/shared/residence/waiting-factors';
import { found, type Ctx } from '../../access/index.js';
import { owe, tell } from '../../casefile/index.js';
import { requireMayTakePeople } from '../../organisations/index.js';
import { involve, requireReach, type Person } from '../../people/index.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { Application, Offer } from '../application.entity.js';
import { Bed, type Unit } from '../facility.entity.js';
import type { OfferBedInput } from '../residence.inputs.js';
import { Stay } from '../stay.entity.js';

const LISTED: readonly string[] = ['WAITING', 'OFFERED'];

/** Holds a bed for somebody for seven days. The bed is locked, so that two offers cannot both take it. */
export const offerBed = (ctx: Ctx, input: OfferBedInput): Promise<Offer> =>
  beyondReach(ctx, 'who waits is offered a bed by a facility that does not know the person yet', () =>
    offer(ctx, input),
  );

async function offer(ctx: Ctx, input: OfferBedInput): Promise<Offer> {
  const bed = found(
    await ctx.em.findOne(Bed, { id: input.bedId }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['unit'] }),
    'bedId',
  );
  if (bed.unit.facility.id !== ctx.actor.organisationId) throw new NotFound('bedId');
  await requireMayTakePeople(ctx, bed.unit.facility.id, 'bedId');
  const application = found(
    await ctx.em.findOne(
      Application,
      { id: input.applicationId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['person'] },
    ),
    'applicationId',
  );
  // Whom the waiting list does not show is not there, whatever became of the application.
  if (!LISTED.includes(application.status))
    await requireReach(ctx, 'waiting.read', application.person.id, 'applicationId');
  if (application.status === 'OFFERED') throw new Refused('OFFER_OPEN_ALREADY', 'applicationId');
  if (application.status !== 'WAITING') throw new Refused('ASSESSMENT_REQUIRED', 'applicationId');
  await requireFree(ctx, bed);
  requireSuits(ctx, bed.unit, application.person);
  const heldUntil = new Date(ctx.now.getTime() + OFFER_OPEN_DAYS * 86_400_000);
  const made = ctx.em.create(Offer, { application, bed, status: 'OPEN', heldUntil });
  application.status = 'OFFERED';
  await ctx.em.flush();
  const personId = application.person.id;
  await involve(ctx, { personId, organisationId: ctx.actor.organisationId, reason: 'RESIDENCE' });
  await owe(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'OFFER_ANSWER',
    organisationId: application.byOrganisation.id,
    dueOn: addDays(ctx.today, OFFER_OPEN_DAYS),
    recordType: 'Offer',
    recordId: made.id,
  });
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'BED_OFFERED',
    facts: { facility: ctx.actor.organisationName, bed: `${bed.room}-${bed.label}` },
    recordType: 'Offer',
    recordId: made.id,
  });
  return made;
}

async function requireFree(ctx: Ctx, bed: Bed): Promise<void> {
  if (bed.outOfUse) throw new Refused('BED_OUT_OF_USE', 'bedId');
  if (await ctx.em.count(Stay, { bed, $or: [{ endedOn: null }, { endedOn: { $gt: ctx.today } }] }))
    throw new Refused('BED_OCCUPIED', 'bedId');
  const held = await ctx.em.findOne(Offer, { bed, status: 'OPEN', heldUntil: { $gt: ctx.now } });
  if (held) throw new Refused('BED_HELD', 'bedId', { date: held.heldUntil.toISOString().slice(0, 10) });
}

function requireSuits(ctx: Ctx, unit: Unit, person: Person): void {
  const age = ageInYears(person.birthDate, ctx.today);
  if (unit.sex && unit.sex !== person.sex) throw new Refused('BED_NOT_SUITABLE', 'bedId', { reason: 'SEX' });
  if (age < unit.minAge || (unit.maxAge && age > unit.maxAge))
    throw new Refused('BED_NOT_SUITABLE', 'bedId', { reason: 'AGE' });
}
