import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';

/** The answer that holds today for a purpose; a withdrawn consent is a refusal; null when nobody was asked yet. */
export async function consentInForce(
  ctx: Ctx,
  personId: string,
  purpose: ConsentPurpose,
): Promise<ConsentOutcome | null> {
  await ctx.em.flush();
  const [row] = (await ctx.em.execute(
    'select outcome, withdrawn_on is not null as withdrawn from consent where person_id = ? and purpose = ? and answered_on <= ?::date order by answered_on desc, id desc limit 1',
    [personId, purpose, ctx.today],
  )) as { outcome: ConsentOutcome; withdrawn: boolean }[];
  if (!row) return null;
  return row.withdrawn ? ConsentOutcome.REFUSED : row.outcome;
}

/** Processing that needs consent stops here without it (PIPL 29, 31). */
export async function requireConsent(ctx: Ctx, personId: string, purpose: ConsentPurpose): Promise<void> {
  const outcome = await consentInForce(ctx, personId, purpose);
  if (outcome === 'CONSENTED') return;
  throw new Refused(outcome === ConsentOutcome.REFUSED ? 'CONSENT_REFUSED' : 'CONSENT_MISSING', 'personId', {
    purpose,
  });
}
