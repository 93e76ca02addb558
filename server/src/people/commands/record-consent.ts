import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Consent } from '../consent.entity.js';
import { Guardian } from '../guardian.entity.js';
import { ConsentRecorded } from '../people.events.js';
import type { RecordConsentInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';

/** Version of the notice in use; a new text is a new version and asks anew (PIPL 14, 17). */
const NOTICE_VERSION = 'notice-2026.1';

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
  // A child cannot consent alone; silence and refusal need no authority to be written down.
  if (!guardian && input.outcome === 'CONSENTED' && ageInYears(person.birthDate, answeredOn) < 18)
    throw new Refused('REQUIRED', 'guardianId');
  const consent = ctx.em.create(Consent, {
    person,
    purpose: input.purpose,
    outcome: input.outcome,
    guardian,
    answeredOn,
    textVersion: NOTICE_VERSION,
    recordedBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  await ctx.publish(new ConsentRecorded(person.id, input.purpose, input.outcome));
  return consent;
}
