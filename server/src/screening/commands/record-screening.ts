import { LockMode } from '@mikro-orm/core';
import { ScreeningStage } from '@xingcheng/shared/codes/screening-stage';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { found, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { askedOf, requireAnswer } from '../consent/answer.js';
import {
  derive,
  findingsOf,
  frameOf,
  given,
  instrumentOf,
  requireSound,
  settleOutcome,
  type Findings,
} from '../derive.js';
import { followThrough } from '../follow-through.js';
import type { ContinueScreeningInput, RecordScreeningInput } from '../screening.inputs.js';
import { Screening } from '../screening.entity.js';
import { screeningMachine } from '../screening.machine.js';
import { campaignFor, nodeOf, programmeOf, subjectOf } from '../subject.js';

/** Enters a primary screening. With `finish: false` it is kept as a draft: a class grid saves as it is filled in. */
export async function recordScreening(ctx: Ctx, input: RecordScreeningInput): Promise<Screening> {
  const subject = await subjectOf(ctx, input);
  const instrument = instrumentOf(input.instrument);
  const campaign = await campaignFor(ctx, input.campaignId, input.instrument, subject);
  const node = nodeOf(instrument, subject);
  const { person, screenedOn, ageMonths } = subject;
  const programme = programmeOf(campaign, instrument);
  await requireAnswer(ctx, { personId: person.id, programme, campaignId: campaign?.id ?? null });
  const same = campaign ? { campaign, instrument: input.instrument } : node === null ? null : { node, campaign: null };
  if (
    same &&
    (await ctx.em.count(Screening, { person, stage: 'PRIMARY', status: { $ne: ScreeningStatus.VOIDED }, ...same })) > 0
  )
    throw new Refused('ALREADY_SCREENED', 'personId');
  const frame = { stage: ScreeningStage.PRIMARY, instrument: input.instrument, ageMonths, screenedOn, node };
  const findings: Findings = {
    answers: input.answers ?? {},
    scores: input.scores ?? {},
    followUpAnswers: input.followUpAnswers ?? null,
    informant: input.informant,
    history: null,
    paperTotal: null,
  };
  requireSound(frame, findings);
  const screening = ctx.em.create(Screening, {
    ...frame,
    ...findings,
    ...derive(frame, findings),
    person,
    campaign,
    programme,
    status: ScreeningStatus.DRAFT,
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    accountId: ctx.actor.accountId,
    importId: input.importId ?? null,
  });
  return await finishWith(ctx, screening, findings, input.finish ?? true);
}

/** Goes on with one that was saved as a draft or lacks answers; no reason is asked for what nobody relied on yet. */
export async function continueScreening(ctx: Ctx, input: ContinueScreeningInput): Promise<Screening> {
  const screening = found(await ctx.em.findOne(Screening, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'screening.record', screening.person.id);
  if (screening.organisation.id !== ctx.actor.organisationId) throw new Refused('NOT_ALLOWED', 'id');
  requireVersion(screening, input.version, { answers: input.answers });
  if (!holdsInterview(screening, input)) decide(screeningMachine, 'score', screening.status, {});
  await requireAnswer(ctx, askedOf(screening));
  const findings: Findings = { ...findingsOf(screening), ...given(input) };
  requireSound(frameOf(screening), findings);
  Object.assign(screening, findings);
  return await finishWith(ctx, screening, findings, input.finish ?? true);
}

/** The interview over the failed items is the second half of the instrument, not a correction of the first. */
const holdsInterview = (screening: Screening, { answers, followUpAnswers }: ContinueScreeningInput): boolean =>
  screening.outcome === 'FOLLOW_UP' && Boolean(followUpAnswers) && !answers;

async function finishWith(ctx: Ctx, screening: Screening, findings: Findings, finish: boolean): Promise<Screening> {
  settleOutcome(screening, derive(frameOf(screening), findings), finish);
  await ctx.em.flush();
  if (finish) await followThrough(ctx, screening);
  return screening;
}
