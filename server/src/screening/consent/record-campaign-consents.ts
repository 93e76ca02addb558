import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { found, type Ctx } from '../../access/index.js';
import { Guardian, Person, requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { Campaign } from '../campaign.entity.js';
import { CampaignPupil } from '../read-model/campaign-pupil.entity.js';
import { CampaignConsent } from './campaign-consent.entity.js';
import type { CampaignAnswerInput, RecordCampaignConsentsInput } from './consent.inputs.js';
import { resumeScreening, stopScreening } from './stop-screening.js';

/** Version of the notice that asks for a campaign; a new text is a new version and asks anew (PIPL 14, 17). */
const NOTICE_VERSION = 'screening-notice-2026.1';

/** Writes down what guardians answered to a campaign: one child, or the slips of a class. All of them or none. */
export async function recordCampaignConsents(ctx: Ctx, input: RecordCampaignConsentsInput): Promise<string[]> {
  const campaign = found(await ctx.em.findOne(Campaign, { id: input.campaignId }), 'campaignId');
  const answeredOn = input.answeredOn ?? ctx.today;
  if (answeredOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'answeredOn');
  const over = campaign.status === CampaignStatus.CLOSED || campaign.status === CampaignStatus.CANCELLED;
  for (const [at, answer] of input.answers.entries()) {
    const field = `answers.${at}`;
    // Saying no is possible at any time; a yes is for a campaign that still screens (PIPL 15).
    if (over && answer.outcome !== ConsentOutcome.REFUSED) throw new Refused('CAMPAIGN_CLOSED', 'campaignId');
    ctx.em.create(CampaignConsent, {
      campaign,
      ...(await answerOf(ctx, campaign, answer, answeredOn, field)),
      outcome: answer.outcome,
      answeredOn,
      textVersion: NOTICE_VERSION,
      recordedBy: ctx.actor.accountId,
    });
  }
  await ctx.em.flush();
  for (const { personId, outcome } of input.answers) {
    if (outcome === ConsentOutcome.REFUSED) await stopScreening(ctx, personId, [campaign.programme]);
    if (outcome === ConsentOutcome.CONSENTED) await resumeScreening(ctx, personId, [campaign.programme]);
  }
  return input.answers.map((one) => one.personId);
}

async function answerOf(ctx: Ctx, campaign: Campaign, answer: CampaignAnswerInput, on: string, field: string) {
  await requireReach(ctx, 'screening.consent', answer.personId, `${field}.personId`);
  const person = await ctx.em.findOne(Person, { id: answer.personId });
  if (!person) throw new NotFound(`${field}.personId`);
  const onRoll = await ctx.em.count(CampaignPupil, { campaignId: campaign.id, personId: person.id });
  if (onRoll === 0) throw new Refused('NOT_ON_ROSTER', `${field}.personId`);
  const guardian = await guardianOf(ctx, person, answer, on, field);
  if (!guardian && answer.outcome === ConsentOutcome.CONSENTED && ageInYears(person.birthDate, on) < 18)
    throw new Refused('REQUIRED', `${field}.guardianId`);
  return { person, guardian };
}

/** Who answered. Where the slip does not say, it is a guardian whose authority holds; silence and a no need none. */
async function guardianOf(
  ctx: Ctx,
  person: Person,
  answer: CampaignAnswerInput,
  on: string,
  field: string,
): Promise<Guardian | null> {
  const inForce = { person, startedOn: { $lte: on }, $or: [{ endedOn: null }, { endedOn: { $gt: on } }] };
  if (!answer.guardianId) return await ctx.em.findOne(Guardian, inForce, { orderBy: { id: 'asc' } });
  const named = await ctx.em.findOne(Guardian, { id: answer.guardianId, person });
  if (!named) throw new NotFound(`${field}.guardianId`);
  if (named.startedOn > on || (named.endedOn && named.endedOn <= on))
    throw new Refused('GUARDIAN_NOT_IN_FORCE', `${field}.guardianId`);
  return named;
}
