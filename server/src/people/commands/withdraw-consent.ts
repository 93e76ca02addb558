import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Consent } from '../consent.entity.js';
import { ConsentRecorded } from '../people.events.js';
import { requireReach } from '../scope.js';

/** Takes a consent back: as easy as giving it, and at once (PIPL 15). */
export async function withdrawConsent(ctx: Ctx, id: string): Promise<Consent> {
  const consent = found(await ctx.em.findOne(Consent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'consent.record', consent.person.id);
  if (consent.outcome !== 'CONSENTED' || consent.withdrawnOn) throw new Refused('MOVE_NOT_ALLOWED', 'id');
  consent.withdrawnOn = ctx.today;
  await ctx.em.flush();
  await ctx.publish(new ConsentRecorded(consent.person.id, consent.purpose, 'REFUSED'));
  return consent;
}
