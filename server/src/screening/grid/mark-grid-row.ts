import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { GridMark } from '@xingcheng/shared/codes/grid-mark';
import { found, type Ctx } from '../../access/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Campaign } from '../campaign.entity.js';
import { CampaignConsent } from '../consent/campaign-consent.entity.js';
import { recordCampaignConsents } from '../consent/record-campaign-consents.js';
import { CampaignPupil } from '../read-model/campaign-pupil.entity.js';
import { CampaignAbsence } from './campaign-absence.entity.js';
import type { MarkGridRowInput } from './grid.inputs.js';

/** Refusal and absence, set and taken back with the same key. Both say who and when, and nothing is erased. */
export async function markGridRow(ctx: Ctx, input: MarkGridRowInput): Promise<void> {
  const { campaignId, personId } = input;
  await requireReach(ctx, 'screening.record', personId, 'personId');
  if (input.mark === GridMark.ABSENT) return await markAbsent(ctx, input);
  // The guardian said no to whoever holds the list: the same answer as one on a slip (精神卫生法 27).
  const outcome = input.on ? ConsentOutcome.REFUSED : await answerBefore(ctx, campaignId, personId);
  await recordCampaignConsents(ctx, { campaignId, answers: [{ personId, outcome }] });
}

/** The answer a slip of the hand had covered. A refusal of an earlier day was meant, and only the guardian takes it back. */
async function answerBefore(ctx: Ctx, campaignId: string, personId: string): Promise<ConsentOutcome> {
  const [last, before] = await ctx.em.find(
    CampaignConsent,
    { campaign: campaignId, person: personId },
    { orderBy: { answeredOn: 'desc', createdAt: 'desc', id: 'desc' }, limit: 2 },
  );
  if (last?.outcome !== ConsentOutcome.REFUSED || last.answeredOn !== ctx.today)
    throw new Refused('REFUSAL_STANDS', 'personId');
  if (before) return before.outcome;
  return (await generalYes(ctx, personId)) ? ConsentOutcome.CONSENTED : ConsentOutcome.NO_REPLY;
}

/** A guardian may have agreed to screening as a whole, before any campaign asked. */
async function generalYes(ctx: Ctx, personId: string): Promise<boolean> {
  const rows = (await ctx.em.execute(
    `select outcome from consent where person_id = ? and purpose = 'SCREENING' and withdrawn_on is null order by answered_on desc, created_at desc, id desc limit 1`,
    [personId],
  )) as { outcome: ConsentOutcome }[];
  return rows[0]?.outcome === ConsentOutcome.CONSENTED;
}

async function markAbsent(ctx: Ctx, { campaignId, personId, on }: MarkGridRowInput): Promise<void> {
  const campaign = found(await ctx.em.findOne(Campaign, { id: campaignId }), 'campaignId');
  const onRoll = await ctx.em.count(CampaignPupil, { campaignId, personId });
  if (onRoll === 0) throw new Refused('NOT_ON_ROSTER', 'personId');
  await ctx.em.execute('select 1 from person where id = ? for no key update', [personId]);
  const open = await ctx.em.findOne(CampaignAbsence, { campaign, person: personId, liftedOn: null });
  if (on && !open) {
    const person = ctx.em.getReference(Person, personId);
    const recordedBy = ctx.actor.accountId;
    ctx.em.create(CampaignAbsence, { campaign, person, absentOn: ctx.today, recordedBy });
  }
  if (!on && open) Object.assign(open, { liftedOn: ctx.today, liftedBy: ctx.actor.accountId });
  await ctx.em.flush();
}
