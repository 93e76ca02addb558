import { LockMode } from '@mikro-orm/core';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import { found, type Ctx } from '../../access/index.js';
import { settleTasks } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { askedOf, requireAnswer } from '../consent/answer.js';
import { derive, findingsOf, frameOf, given, requireSound, settleOutcome, type Findings } from '../derive.js';
import { followThrough } from '../follow-through.js';
import type { AmendScreeningInput, VoidScreeningInput } from '../screening.inputs.js';
import { ScreeningAmendment } from '../screening-amendment.entity.js';
import { Screening } from '../screening.entity.js';
import { ScreeningVoided } from '../screening.events.js';
import { screeningMachine } from '../screening.machine.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { AMEND_REASON } from '../places.js';

const NEXT_STEPS = ['BOOK_SECONDARY_SCREEN', 'BOOK_DIAGNOSIS', 'RECHECK'] as const;

/** Corrects what was entered, by the key it was scored with. The former content stays readable. */
export async function amendScreening(ctx: Ctx, input: AmendScreeningInput): Promise<Screening> {
  const screening = await locked(ctx, input.id, 'screening.amend');
  await requireAnswer(ctx, askedOf(screening));
  const change = given(input);
  requireVersion(screening, input.version, change);
  decide(screeningMachine, 'amend', screening.status, {}, input.reason);
  const before = snapshot(screening);
  const findings: Findings = { ...findingsOf(screening), ...change };
  const frame = frameOf(screening);
  requireSound(frame, findings);
  Object.assign(screening, findings);
  settleOutcome(screening, derive(frame, findings), true);
  await remember(ctx, screening, before, input.reason);
  if (before['outcome'] === screening.outcome && before['nextStep'] === screening.nextStep) return screening;
  await settleTasks(ctx, screening.id, NEXT_STEPS, TaskStatus.CANCELLED);
  await ctx.em.flush();
  await followThrough(ctx, screening, true);
  return screening;
}

/** Strikes a screening out: it was another child's, or never took place. It stays readable and counts nowhere. */
export async function voidScreening(ctx: Ctx, input: VoidScreeningInput): Promise<Screening> {
  const screening = await locked(ctx, input.id, 'screening.void');
  requireVersion(screening, input.version, { status: ScreeningStatus.VOIDED });
  const before = snapshot(screening);
  screening.status = decide(screeningMachine, 'void', screening.status, {}, input.reason);
  await remember(ctx, screening, before, input.reason);
  await settleTasks(ctx, screening.id, NEXT_STEPS, TaskStatus.CANCELLED);
  await ctx.em.flush();
  await ctx.publish(new ScreeningVoided(screening.id, screening.person.id));
  return screening;
}

async function locked(ctx: Ctx, id: string, action: 'screening.amend' | 'screening.void'): Promise<Screening> {
  const screening = found(await ctx.em.findOne(Screening, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, action, screening.person.id);
  if (screening.organisation.id !== ctx.actor.organisationId) throw new Refused('NOT_ALLOWED', 'id');
  if (screening.status === ScreeningStatus.VOIDED) throw new Refused('SCREENING_VOIDED', 'id');
  return screening;
}

function snapshot(screening: Screening): Record<string, unknown> {
  const { outcome, nextStep, total, status, scoringVersion } = screening;
  return { ...findingsOf(screening), outcome, nextStep, total, status, scoringVersion };
}

async function remember(
  ctx: Ctx,
  screening: Screening,
  before: Record<string, unknown>,
  reason: string,
): Promise<void> {
  const id = newId();
  ctx.em.create(ScreeningAmendment, {
    id,
    screening,
    answersBefore: before,
    answersAfter: snapshot(screening),
    reasonNoteCell: sealWord(ctx.keys, AMEND_REASON, id, reason),
    accountId: ctx.who.accountId,
    amendedAt: ctx.now,
  });
  await ctx.em.flush();
}
