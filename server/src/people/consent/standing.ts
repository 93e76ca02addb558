import { sql } from 'kysely';
import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import type { ConsentState } from '@xingcheng/shared/codes/consent-state';
import type { Ctx } from '../../access/index.js';
import { readOne } from '../../platform/graphql/page.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { newestAnswer } from './state.js';

interface Standing {
  id: string;
  state: ConsentState;
}

/** The answer that holds today for a purpose, towards one institution where it is about sharing; null when nobody was asked. */
export function standingConsent(
  ctx: Ctx,
  personId: string,
  purpose: ConsentPurpose,
  towards: string | null = null,
): Promise<Standing | null> {
  return readOne(ctx, newestAnswer(sql`${personId}::uuid`, purpose, towards ? sql`${towards}::uuid` : null, ctx.today));
}

/** As an answer: whatever was taken back is a refusal; what has expired is as if nobody had been asked. */
export async function consentInForce(
  ctx: Ctx,
  personId: string,
  purpose: ConsentPurpose,
  towards: string | null = null,
): Promise<ConsentOutcome | null> {
  return OUTCOME_OF[(await standingConsent(ctx, personId, purpose, towards))?.state ?? 'EXPIRED'];
}

const OUTCOME_OF: Record<ConsentState, ConsentOutcome | null> = {
  GIVEN: ConsentOutcome.CONSENTED,
  REFUSED: ConsentOutcome.REFUSED,
  WITHDRAWN: ConsentOutcome.REFUSED,
  OWN_REFUSED: ConsentOutcome.REFUSED,
  NO_REPLY: ConsentOutcome.NO_REPLY,
  EXPIRED: null,
  REPLACED: null,
};

/**
 * The same for a command that relies on the answer. Whoever takes a consent back at the same moment waits until what it carries is
 * written, and then finds it, or was first and is found here.
 */
export async function heldConsent(
  ctx: Ctx,
  personId: string,
  purpose: ConsentPurpose,
  towards: string | null = null,
): Promise<Standing | null> {
  await ctx.em.flush();
  await ctx.em.execute('select 1 from person where id = ? for share', [personId]);
  return await standingConsent(ctx, personId, purpose, towards);
}

/** Processing that needs consent stops here without it (PIPL 29, 31); answers which consent carries it. */
export async function requireConsent(
  ctx: Ctx,
  personId: string,
  purpose: ConsentPurpose,
  towards: string | null = null,
): Promise<string> {
  const standing = await heldConsent(ctx, personId, purpose, towards);
  if (standing?.state === 'GIVEN') return standing.id;
  if (standing?.state === 'EXPIRED') throw new Refused('CONSENT_EXPIRED', 'personId', { purpose });
  if (standing?.state === 'REPLACED') throw new Refused('CONSENT_REPLACED', 'personId', { purpose });
  const refused = standing && OUTCOME_OF[standing.state] === ConsentOutcome.REFUSED;
  throw new Refused(refused ? 'CONSENT_REFUSED' : 'CONSENT_MISSING', 'personId', { purpose });
}
