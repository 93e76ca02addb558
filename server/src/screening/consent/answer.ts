import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { standingAnswerTo } from '../read-model/live.js';
import type { Screening } from '../screening.entity.js';
import { lapsedOn } from './lapsed.js';

/** What is asked: to screen this child in a programme, within a campaign or on a visit of its own. */
export interface Asked {
  personId: string;
  programme: CampaignProgramme;
  campaignId: string | null;
}

/**
 * A yes is for the campaign that asked, or for screening as a whole; a no is for the whole programme and holds until the guardian
 * says otherwise. The child's row is locked, so that a refusal and a result entered at the same moment come one after the other.
 */
async function answerInForce(ctx: Ctx, { personId, programme, campaignId }: Asked): Promise<ConsentOutcome> {
  await ctx.em.flush();
  await ctx.em.execute('select 1 from person where id = ? for no key update', [personId]);
  const [row] = (await ctx.em.execute(
    `select exists (select 1 from screening_refusal f where f.person_id = r.person_id and f.programme = ?) as refused, ${standingAnswerTo('r.person_id', 'r.campaign_id', '?::text[]')} as outcome
     from (select ?::uuid as person_id, ?::uuid as campaign_id) r`,
    [programme, `{${lapsedOn(ctx.today).join()}}`, personId, campaignId],
  )) as { refused: boolean; outcome: ConsentOutcome }[];
  if (!row || row.refused) return row ? ConsentOutcome.REFUSED : ConsentOutcome.NO_REPLY;
  return row.outcome;
}

/** Nothing is entered about a child without a guardian's yes (PIPL 29, 31), and nothing at all after a no (精神卫生法 27). */
export async function requireAnswer(ctx: Ctx, asked: Asked): Promise<void> {
  const outcome = await answerInForce(ctx, asked);
  if (outcome === ConsentOutcome.CONSENTED) return;
  throw new Refused(outcome === ConsentOutcome.REFUSED ? 'CONSENT_REFUSED' : 'CONSENT_MISSING', 'personId', {
    purpose: 'SCREENING',
  });
}

export const askedOf = ({ person, programme, campaign }: Screening): Asked => ({
  personId: person.id,
  programme,
  campaignId: campaign?.id ?? null,
});
