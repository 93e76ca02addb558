import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { ReferralUrgency } from '@xingcheng/shared/codes/referral-urgency';
import { RECEIVERS } from '@xingcheng/shared/referral/receivers';
import { found, type Ctx } from '../../access/index.js';
import { owe, tell } from '../../casefile/index.js';
import { Organisation, requireMayTakePeople } from '../../organisations/index.js';
import { heldConsent, involve, Person, requireConsent, requireReach } from '../../people/index.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { REFERRAL_CLOCK, SERVICE_RULES } from '../referral-rules.data.js';
import { Referral } from '../referral.entity.js';
import { ReferralSent } from '../referral.events.js';
import type { DraftReferralInput, SendReferralInput } from '../referral.inputs.js';
import { referralMachine } from '../referral.machine.js';
import { factsOf } from './facts.js';
import { LIVE } from './live.js';
import { took } from './took.js';
import { openWord, sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { NOTE } from '../places.js';

export async function draftReferral(ctx: Ctx, input: DraftReferralInput): Promise<Referral> {
  await requireReach(ctx, 'referral.create', input.personId, 'personId');
  return await write(ctx, { ...input, fromOrganisationId: ctx.actor.organisationId });
}

interface Wish {
  personId: string;
  fromOrganisationId: string;
  toOrganisationId: string;
  service: ReferralService;
  reason: ReferralReason;
  urgency?: ReferralUrgency | null;
  note?: string | null;
  reroutedFromId?: string;
}

export async function write(ctx: Ctx, wish: Wish): Promise<Referral> {
  if (wish.toOrganisationId === wish.fromOrganisationId) throw new Refused('SAME_ORGANISATION', 'toOrganisationId');
  const receiver = found(await ctx.em.findOne(Organisation, { id: wish.toOrganisationId }), 'toOrganisationId');
  if (!RECEIVERS[wish.service].includes(receiver.kind) || receiver.closedOn)
    throw new Refused('RECEIVER_CANNOT_SERVE', 'toOrganisationId');
  await requireMayTakePeople(ctx, receiver.id, 'toOrganisationId');
  if (await liveReferral(ctx, wish.personId, wish.service)) throw new Refused('REFERRAL_OPEN_ALREADY', 'service');
  const id = newId();
  const referral = ctx.em.create(Referral, {
    id,
    person: ctx.em.getReference(Person, wish.personId),
    fromOrganisation: ctx.em.getReference(Organisation, wish.fromOrganisationId),
    toOrganisation: receiver,
    service: wish.service,
    reason: wish.reason,
    urgency: wish.urgency ?? ReferralUrgency.ROUTINE,
    noteCell: sealWord(ctx.keys, NOTE, id, wish.note),
    status: ReferralStatus.DRAFT,
    clockVersion: REFERRAL_CLOCK.version,
    draftedOn: ctx.today,
    draftedBy: ctx.who.accountId,
    reroutedFromId: wish.reroutedFromId ?? null,
  });
  await ctx.em.flush();
  await took(ctx, referral, 'draft', null);
  return referral;
}

export function liveReferral(ctx: Ctx, personId: string, service: ReferralService): Promise<Referral | null> {
  return ctx.em.findOne(Referral, { person: personId, service, status: { $in: [...LIVE] } });
}

/** Sends a draft, or a returned one again. */
export async function sendReferral(ctx: Ctx, input: SendReferralInput): Promise<Referral> {
  const referral = found(await ctx.em.findOne(Referral, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'referral.send', referral.person.id);
  if (referral.fromOrganisation.id !== ctx.actor.organisationId) throw new NotFound();
  requireVersion(referral, input.version, { status: ReferralStatus.SENT });
  if (input.note !== undefined && input.note !== null)
    referral.noteCell = sealWord(ctx.keys, NOTE, referral.id, input.note);
  await send(ctx, referral);
  return referral;
}

/** The sending itself: a due day in working days, a step for the receiver, and from now on the receiver knows the person. */
export async function send(
  ctx: Ctx,
  referral: Referral,
  move: 'send' | 'resume' = 'send',
  words: string | null = null,
): Promise<void> {
  const personId = referral.person.id;
  const organisationId = referral.toOrganisation.id;
  // What the norm does not prescribe is shared with this one institution by consent, and known to it no longer than that (PIPL 23).
  const consentId = SERVICE_RULES[referral.service].statutory
    ? null
    : await requireConsent(ctx, personId, 'SHARING', organisationId);
  const before = referral.status;
  referral.status = decide(referralMachine, move, referral.status, factsOf(referral), words);
  // A draft may have lain until the receiver's licence ran out.
  await requireMayTakePeople(ctx, organisationId, 'toOrganisationId');
  const answerDueOn = addWorkingDays(ctx.today, REFERRAL_CLOCK.answerWorkingDays[referral.urgency]);
  Object.assign(referral, {
    sentOn: referral.sentOn ?? ctx.today,
    answerDueOn,
    answeredOn: null,
    appointmentOn: null,
    bookedOn: null,
    attendDueOn: addDays(ctx.today, REFERRAL_CLOCK.attendDays),
    escalatedOn: null,
  });
  await took(ctx, referral, move, before, words ?? openWord(ctx.keys, NOTE, referral.id, referral.noteCell));
  await ctx.em.flush();
  await involve(ctx, { personId, organisationId, reason: 'REFERRAL', consentId });
  const record = { recordType: 'Referral', recordId: referral.id };
  await owe(ctx, {
    personId,
    chapter: 'REFERRAL',
    kind: 'REFERRAL_ANSWER',
    organisationId,
    dueOn: answerDueOn,
    source: REFERRAL_CLOCK.source,
    ...record,
  });
  tell(ctx, {
    personId,
    chapter: 'REFERRAL',
    kind: 'REFERRAL_SENT',
    facts: { service: referral.service, reason: referral.reason, dueOn: answerDueOn },
    ...record,
  });
  await ctx.publish(
    new ReferralSent(
      referral.id,
      personId,
      referral.service,
      referral.fromOrganisation.id,
      organisationId,
      answerDueOn,
    ),
  );
}

/**
 * For hand-offs: writes and sends. One that is under way for the same service is answered as it is. Without the consent that
 * the service needs it stays a draft of the sender, who asks the guardian first.
 */
export async function openReferral(ctx: Ctx, wish: Wish): Promise<Referral> {
  const live = await liveReferral(ctx, wish.personId, wish.service);
  if (live) return live;
  const referral = await write(ctx, wish);
  const free =
    SERVICE_RULES[wish.service].statutory !== null ||
    (await heldConsent(ctx, wish.personId, 'SHARING', wish.toOrganisationId))?.state === 'GIVEN';
  if (free) await send(ctx, referral);
  return referral;
}
