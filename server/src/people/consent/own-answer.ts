import { consentAge } from '@xingcheng/shared/consent/consent-ages';
import type { Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { RecordOwnAnswerInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import type { Consent } from './consent.entity.js';
import { answered } from './record-consent.js';
import { lockedConsent } from './withdraw-consent.js';

/**
 * From the 14th birthday the person's own word stands beside the guardian's (PIPL 28, 31; 民法典 19): they read a notice of their own,
 * and a no of theirs is a no. The newest word counts, until they are of age and answer alone.
 */
export async function recordOwnAnswer(ctx: Ctx, input: RecordOwnAnswerInput): Promise<Consent> {
  const consent = await lockedConsent(ctx, input.id);
  const person = await ctx.em.findOneOrFail(Person, { id: consent.person.id });
  if (consentAge(person.birthDate, ctx.today) !== 'OWN_WORD' || !consent.guardian)
    throw new Refused('OWN_WORD_AGE', 'id');
  if (consent.outcome !== 'CONSENTED' || consent.withdrawnOn) throw new Refused('MOVE_NOT_ALLOWED', 'id');
  consent.ownAnswer = input.answer;
  consent.ownAnsweredOn = ctx.today;
  await ctx.em.flush();
  await answered(ctx, consent);
  return consent;
}
