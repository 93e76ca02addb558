import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { ScreeningStage } from '@xingcheng/shared/codes/screening-stage';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { instrumentKey } from '@xingcheng/shared/instruments/instrument';
import type { Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { Involvement } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Campaign } from '../campaign.entity.js';
import { requireAnswer } from '../consent/answer.js';
import { derive, requireSound, settleOutcome, type Findings } from '../derive.js';
import { secondaryInstrument } from '@xingcheng/shared/pathway/derive-secondary';
import { followThrough } from '../follow-through.js';
import type { RecordSecondaryInput } from '../screening.inputs.js';
import { Screening } from '../screening.entity.js';
import { subjectOf } from '../subject.js';

/** Enters 复筛 or 复查: history and observation, the questionnaire of the age, and the developmental quotients. */
export async function recordSecondaryScreening(ctx: Ctx, input: RecordSecondaryInput): Promise<Screening> {
  const { person, screenedOn, ageMonths } = await subjectOf(ctx, input);
  if (ctx.actor.organisationKind !== 'MCH_HOSPITAL') throw new Refused('NOT_SECONDARY_SITE');
  const { programme, campaignId } = await occasionOf(ctx, person.id);
  await requireAnswer(ctx, { personId: person.id, programme, campaignId });
  const stage = input.recheck ? ScreeningStage.RECHECK : ScreeningStage.SECONDARY;
  const frame = { stage, instrument: instrumentKey(secondaryInstrument(ageMonths)), ageMonths, screenedOn, node: null };
  const findings: Findings = {
    answers: input.answers ?? {},
    scores: input.scores ?? {},
    history: input.history ?? null,
    paperTotal: input.paperTotal ?? null,
    informant: 'CLINICIAN',
    followUpAnswers: null,
  };
  requireSound(frame, findings);
  const derived = derive(frame, findings);
  const screening = ctx.em.create(Screening, {
    ...frame,
    ...findings,
    ...derived,
    person,
    programme,
    campaign: campaignId ? ctx.em.getReference(Campaign, campaignId) : null,
    status: ScreeningStatus.DRAFT,
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    accountId: ctx.actor.accountId,
  });
  settleOutcome(screening, derived, true);
  await ctx.em.flush();
  await followThrough(ctx, screening);
  return screening;
}

/**
 * A secondary screen has a reason: a positive primary one, an earlier secondary one to be rechecked, or a referral to this hospital.
 * It belongs to the programme of that reason: who refused that one is not screened again under another name.
 */
async function occasionOf(
  ctx: Ctx,
  personId: string,
): Promise<{ programme: CampaignProgramme; campaignId: string | null }> {
  const earlier = await ctx.em.findOne(
    Screening,
    {
      person: personId,
      status: ScreeningStatus.SCORED,
      $or: [{ outcome: 'POSITIVE' }, { stage: { $ne: 'PRIMARY' } }],
    },
    { orderBy: { screenedOn: 'desc', id: 'desc' } },
  );
  if (earlier) return { programme: earlier.programme, campaignId: earlier.campaign?.id ?? null };
  const referred = await ctx.em.count(Involvement, {
    person: personId,
    organisation: ctx.actor.organisationId,
    reason: 'REFERRAL',
    endedOn: null,
  });
  if (referred === 0) throw new Refused('SECONDARY_NEEDS_PRIMARY', 'personId');
  return { programme: 'NATIONAL_0_6', campaignId: null };
}
