import { consentAge } from '@xingcheng/shared/consent/consent-ages';
import { noticeFor } from '@xingcheng/shared/consent/notices';
import { found, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Guardian } from '../guardian.entity.js';
import { ConsentRecorded } from '../people.events.js';
import type { RecordConsentInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';
import { Consent } from './consent.entity.js';
import { endSharing, lockConsents } from './end-sharing.js';

/** Writes down an answer. Saying yes to a guardian's authority is part of it: a lapsed guardian cannot answer. */
export async function recordConsent(ctx: Ctx, input: RecordConsentInput): Promise<Consent> {
  await requireReach(ctx, 'consent.record', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const answeredOn = input.answeredOn ?? ctx.today;
  if (answeredOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'answeredOn');
  const guardian = input.guardianId
    ? found(await ctx.em.findOne(Guardian, { id: input.guardianId, person }), 'guardianId')
    : null;
  if (guardian && (guardian.startedOn > answeredOn || (guardian.endedOn && guardian.endedOn <= answeredOn)))
    throw new Refused('GUARDIAN_NOT_IN_FORCE', 'guardianId');
  const age = consentAge(person.birthDate, answeredOn);
  // A child cannot consent alone; silence and refusal need no authority to be written down.
  if (!guardian && input.outcome === 'CONSENTED' && age !== 'OF_AGE') throw new Refused('REQUIRED', 'guardianId');
  if (input.ownAnswer && (!guardian || age !== 'OWN_WORD')) throw new Refused('OWN_WORD_AGE', 'ownAnswer');
  if (input.recipientId && input.purpose !== 'SHARING') throw new Refused('RECIPIENT_FOR_SHARING', 'recipientId');
  const recipient = input.recipientId
    ? found(await ctx.em.findOne(Organisation, { id: input.recipientId }), 'recipientId')
    : null;
  await lockConsents(ctx, person.id);
  const consent = ctx.em.create(Consent, {
    person,
    purpose: input.purpose,
    outcome: input.outcome,
    recipient,
    guardian,
    answeredOn,
    ownAnswer: input.ownAnswer ?? null,
    ownAnsweredOn: input.ownAnswer ? answeredOn : null,
    textVersion: noticeFor(person.birthDate, answeredOn).version,
    recordedBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  await answered(ctx, consent);
  return consent;
}

/** What follows from an answer, whichever way it came: ties that rest on it end, and the house is told. */
export async function answered(ctx: Ctx, consent: Consent): Promise<void> {
  const given = consent.outcome === 'CONSENTED' && !consent.withdrawnOn && consent.ownAnswer !== 'REFUSED';
  if (consent.purpose === 'SHARING' && !given) await endSharing(ctx, consent.person.id);
  const outcome = given ? consent.outcome : consent.outcome === 'NO_REPLY' ? consent.outcome : 'REFUSED';
  await ctx.publish(new ConsentRecorded(consent.person.id, consent.purpose, outcome, consent.recipient?.id ?? null));
}
