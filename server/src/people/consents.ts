import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';

/** The answer that holds today for a purpose; null when nobody was asked yet. */
export async function consentInForce(ctx: Ctx, personId: string, purpose: ConsentPurpose): Promise<ConsentOutcome | null> {
  await ctx.em.flush();
  const [row] = (await ctx.em.execute(
    'select outcome from consent where person_id = ? and purpose = ? and answered_on <= ?::date order by answered_on desc, id desc limit 1',
    [personId, purpose, ctx.today],
  )) as { outcome: ConsentOutcome }[];
  return row?.outcome ?? null;
}

/** Processing that needs consent stops here without it (PIPL 29, 31). */
export async function requireConsent(ctx: Ctx, personId: string, purpose: ConsentPurpose): Promise<void> {
  const outcome = await consentInForce(ctx, personId, purpose);
  if (outcome === 'CONSENTED') return;
  throw new Refused(outcome === 'REFUSED' || outcome === 'WITHDRAWN' ? 'CONSENT_REFUSED' : 'CONSENT_MISSING', 'personId', { purpose });
}
