import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { settleTasks, tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Referral } from '../referral.entity.js';
import { ReferralAnswered, ReferralLost, ReferralResultWritten } from '../referral.events.js';
import type { MoveReferralInput } from '../referral.inputs.js';
import { referralMachine, type ReferralMove } from '../referral.machine.js';
import { mayMove } from '../referral.policy.js';
import { factsOf } from './facts.js';
import { took } from './took.js';
import { leave, trace } from './tracing.js';
import { send, write } from './write-referral.js';
import { openWord, sealWord } from '../../platform/crypto/word.js';
import { ANSWER_NOTE, NOTE, RESULT_NOTE } from '../places.js';

/** One move by one side. Of two who press at once the first has its effect and the other sees what changed. */
export async function moveReferral(ctx: Ctx, input: MoveReferralInput): Promise<Referral> {
  const referral = found(await ctx.em.findOne(Referral, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'referral.read', referral.person.id);
  const sides = { fromOrganisationId: referral.fromOrganisation.id, toOrganisationId: referral.toOrganisation.id };
  if (!Object.values(sides).includes(ctx.actor.organisationId)) throw new NotFound();
  if (!mayMove(ctx.actor, input.move, sides)) throw new Refused('NOT_ALLOWED', 'move');
  requireVersion(referral, input.version, { status: input.move });
  await applyMove(ctx, referral, input);
  return referral;
}

/** The move itself, for whoever may make it: the referral is locked, and its way tells of it. */
export async function applyMove(ctx: Ctx, referral: Referral, input: MoveReferralInput): Promise<void> {
  const before = referral.status;
  await EFFECTS[input.move](ctx, referral, input);
  // What is sent is told where it is sent: hand-offs send too.
  if (input.move !== 'send' && input.move !== 'resume')
    await took(ctx, referral, input.move, before, input.reason ?? null);
  await ctx.em.flush();
}

type Effect = (ctx: Ctx, referral: Referral, input: MoveReferralInput) => Promise<void>;

function step(ctx: Ctx, referral: Referral, { move, reason }: MoveReferralInput): void {
  referral.status = decide(referralMachine, move, referral.status, factsOf(referral), reason);
  if (reason?.trim()) referral.answerNoteCell = sealWord(ctx.keys, ANSWER_NOTE, referral.id, reason);
}

const tellOf = (
  ctx: Ctx,
  referral: Referral,
  kind: 'REFERRAL_ANSWERED' | 'REFERRAL_ATTENDED' | 'REFERRAL_RESULT' | 'REFERRAL_CLOSED',
  facts: Record<string, string | null>,
) =>
  tell(ctx, {
    personId: referral.person.id,
    chapter: 'REFERRAL',
    kind,
    facts: { service: referral.service, ...facts },
    recordType: 'Referral',
    recordId: referral.id,
  });

async function answered(ctx: Ctx, referral: Referral, answer: ReferralAnswered['answer']): Promise<void> {
  referral.answeredOn = ctx.today;
  referral.escalatedOn = null;
  await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE']);
  tellOf(ctx, referral, 'REFERRAL_ANSWERED', { answer });
  await ctx.em.flush();
  await ctx.publish(
    new ReferralAnswered(
      referral.id,
      referral.person.id,
      referral.service,
      referral.toOrganisation.id,
      answer,
      referral.appointmentOn ?? null,
    ),
  );
}

function book(ctx: Ctx, referral: Referral, { appointmentOn }: MoveReferralInput): void {
  if (!appointmentOn) return;
  if (appointmentOn < ctx.today) throw new Refused('DATE_IN_PAST', 'appointmentOn');
  referral.appointmentOn = appointmentOn;
  referral.bookedOn ??= ctx.today;
}

const EFFECTS: Record<ReferralMove, Effect> = {
  send: async (ctx, referral) => {
    await send(ctx, referral);
  },
  receive: async (ctx, referral, input) => step(ctx, referral, input),
  accept: async (ctx, referral, input) => {
    step(ctx, referral, input);
    book(ctx, referral, input);
    await answered(ctx, referral, 'ACCEPTED');
  },
  return: async (ctx, referral, input) => {
    step(ctx, referral, input);
    await answered(ctx, referral, 'RETURNED');
  },
  decline: async (ctx, referral, input) => {
    if (!input.declineReason) throw new Refused('REQUIRED', 'declineReason');
    step(ctx, referral, input);
    referral.declineReason = input.declineReason;
    await answered(ctx, referral, 'DECLINED');
    await trace(ctx, referral);
    await leave(ctx, referral);
  },
  reroute: async (ctx, referral, input) => {
    if (!input.toOrganisationId) throw new Refused('REQUIRED', 'toOrganisationId');
    step(ctx, referral, input);
    await answered(ctx, referral, 'REROUTED');
    const { service, reason, urgency } = referral;
    if (input.toOrganisationId === referral.toOrganisation.id)
      throw new Refused('SAME_ORGANISATION', 'toOrganisationId');
    const next = await write(ctx, {
      personId: referral.person.id,
      fromOrganisationId: referral.fromOrganisation.id,
      toOrganisationId: input.toOrganisationId,
      service,
      reason,
      urgency,
      note: openWord(ctx.keys, NOTE, referral.id, referral.noteCell),
      reroutedFromId: referral.id,
    });
    await send(ctx, next);
    await leave(ctx, referral);
  },
  book: async (ctx, referral, input) => {
    if (!input.appointmentOn) throw new Refused('REQUIRED', 'appointmentOn');
    step(ctx, referral, input);
    book(ctx, referral, input);
    referral.escalatedOn = null;
    await settleTasks(ctx, referral.id, ['REFERRAL_TRACE']);
  },
  attend: async (ctx, referral, input) => {
    const attendedOn = input.attendedOn ?? ctx.today;
    if (attendedOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'attendedOn');
    referral.attendedOn = attendedOn;
    step(ctx, referral, input);
    referral.escalatedOn = null;
    await settleTasks(ctx, referral.id, ['REFERRAL_TRACE']);
    tellOf(ctx, referral, 'REFERRAL_ATTENDED', {});
  },
  writeResult: async (ctx, referral, input) => {
    referral.result = input.result ?? null;
    step(ctx, referral, input);
    referral.resultNoteCell = sealWord(ctx.keys, RESULT_NOTE, referral.id, input.resultNote);
    await resultWritten(ctx, referral);
  },
  close: async (ctx, referral, input) => {
    step(ctx, referral, input);
    await settleTasks(ctx, referral.id, ['REFERRAL_TRACE']);
    tellOf(ctx, referral, 'REFERRAL_CLOSED', {});
  },
  withdraw: async (ctx, referral, input) => {
    const wasSent = referral.sentOn !== null;
    step(ctx, referral, input);
    await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE'], 'CANCELLED');
    if (wasSent) tellOf(ctx, referral, 'REFERRAL_CLOSED', {});
    await leave(ctx, referral);
  },
  lose: async (ctx, referral, input) => {
    if (!input.lostReason) throw new Refused('REQUIRED', 'lostReason');
    step(ctx, referral, input);
    referral.lostReason = input.lostReason;
    await settleTasks(ctx, referral.id, ['REFERRAL_ANSWER', 'REFERRAL_TRACE'], 'CANCELLED');
    await ctx.em.flush();
    const dutyHolderId = await trace(ctx, referral);
    await ctx.publish(
      new ReferralLost(referral.id, referral.person.id, referral.service, input.lostReason, dutyHolderId),
    );
  },
  resume: async (ctx, referral, input) => {
    await settleTasks(ctx, referral.id, ['REFERRAL_TRACE']);
    const answerNoteCell = sealWord(ctx.keys, ANSWER_NOTE, referral.id, input.reason);
    Object.assign(referral, { attendedOn: null, lostReason: null, answerNoteCell });
    await send(ctx, referral, 'resume', input.reason ?? null);
  },
};

export async function resultWritten(ctx: Ctx, referral: Referral): Promise<void> {
  const { result, service } = referral;
  if (!result) throw new Refused('RESULT_REQUIRED', 'result');
  referral.resultOn = ctx.today;
  // The life says that there is a result; what it is, the referral shows to whom the norm or the consent lets see it.
  tellOf(ctx, referral, 'REFERRAL_RESULT', {});
  await ctx.em.flush();
  await ctx.publish(
    new ReferralResultWritten(
      referral.id,
      referral.person.id,
      service,
      referral.fromOrganisation.id,
      referral.toOrganisation.id,
      result,
    ),
  );
}
