import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireReach } from '../scope.js';
import { Consent } from './consent.entity.js';
import { lockConsents } from './end-sharing.js';
import { answered } from './record-consent.js';

/** Takes a consent back: as easy as giving it, and at once (PIPL 15). */
export async function withdrawConsent(ctx: Ctx, id: string): Promise<Consent> {
  const consent = await lockedConsent(ctx, id);
  if (consent.outcome !== 'CONSENTED' || consent.withdrawnOn) throw new Refused('MOVE_NOT_ALLOWED', 'id');
  consent.withdrawnOn = ctx.today;
  await ctx.em.flush();
  await answered(ctx, consent);
  return consent;
}

/** The person first, then the answer: the order in which whoever relies on a consent locks too. */
export async function lockedConsent(ctx: Ctx, id: string): Promise<Consent> {
  const known = found(await ctx.em.findOne(Consent, { id }));
  await requireReach(ctx, 'consent.record', known.person.id);
  await lockConsents(ctx, known.person.id);
  return await ctx.em.findOneOrFail(Consent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
