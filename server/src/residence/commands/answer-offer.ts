import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { REFUSALS_BEFORE_INACTIVE } from '@xingcheng/shared/residence/waiting-factors';
import { found, type Ctx } from '../../access/index.js';
import { settleTasks } from '../../casefile/index.js';
import { requireMayTakePeople } from '../../organisations/index.js';
import { canReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { Offer } from '../application.entity.js';
import type { AnswerOfferInput } from '../residence.inputs.js';
import { Stay } from '../stay.entity.js';
import { letGo } from './let-go.js';
import { sealWord } from '../../platform/crypto/word.js';
import { OFFER_ANSWER } from '../places.js';

/** Trial of 30 days (proposal, domain.md 6.4). */
const TRIAL_DAYS = 30;

/** The family's answer. Accepting reserves the bed; the database lets only one placement stand. */
export async function answerOffer(ctx: Ctx, input: AnswerOfferInput): Promise<Offer> {
  const offer = found(
    await ctx.em.findOne(
      Offer,
      { id: input.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['application.person', 'bed.unit'] },
    ),
  );
  const { application } = offer;
  if (!(await canReach(ctx, 'offer.answer', application.person.id))) throw new NotFound();
  if (offer.status !== 'OPEN') throw new Refused('MOVE_NOT_ALLOWED', 'id', { move: 'answer', status: offer.status });
  if (offer.heldUntil <= ctx.now)
    throw new Refused('OFFER_EXPIRED', 'id', { date: offer.heldUntil.toISOString().slice(0, 10) });
  const startsOn = input.startsOn ?? ctx.today;
  if (startsOn < ctx.today) throw new Refused('DATE_IN_PAST', 'startsOn');
  if (input.accept) await requireMayTakePeople(ctx, offer.bed.unit.facility.id, 'id');
  offer.status = input.accept ? 'ACCEPTED' : 'REFUSED';
  offer.answerCell = sealWord(ctx.keys, OFFER_ANSWER, offer.id, input.answer);
  await settleTasks(ctx, offer.id, ['OFFER_ANSWER']);
  if (input.accept) {
    application.status = 'PLACED';
    ctx.em.create(Stay, {
      person: application.person,
      bed: offer.bed,
      status: 'RESERVED',
      startsOn,
      trialUntil: addDays(startsOn, TRIAL_DAYS),
      applicationId: application.id,
    });
  } else {
    application.refusals += 1;
    application.status = application.refusals >= REFUSALS_BEFORE_INACTIVE ? 'INACTIVE' : 'WAITING';
    await letGo(ctx, offer);
  }
  await ctx.em.flush();
  return offer;
}
