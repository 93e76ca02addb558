import type { InvolvementReason } from '@xingcheng/shared/codes/involvement-reason';
import type { Ctx } from '../access/index.js';
import { beyondReach } from '../platform/db/beyond.js';
import { Organisation } from '../organisations/index.js';
import { Consent } from './consent/consent.entity.js';
import { Involvement } from './involvement.entity.js';
import { Person } from './person.entity.js';

interface Tie {
  personId: string;
  organisationId: string;
  reason: InvolvementReason;
  accountId?: string | null;
  /** The consent to share on which it rests; absent where it has a ground of its own. */
  consentId?: string | null;
}

/** From today the organisation has to do with the person. Saying it twice changes nothing. */
export const involve = (ctx: Ctx, tie: Tie): Promise<void> =>
  beyondReach(ctx, 'a tie is made for the organisation that is next', () => make(ctx, tie));

async function make(ctx: Ctx, tie: Tie): Promise<void> {
  const open = await ctx.em.findOne(Involvement, {
    person: tie.personId,
    organisation: tie.organisationId,
    reason: tie.reason,
    accountId: tie.accountId ?? null,
    endedOn: null,
  });
  const consent = tie.consentId ? ctx.em.getReference(Consent, tie.consentId) : null;
  if (open) {
    // A ground of its own is stronger than a consent, and the newest consent carries what an earlier one carried.
    if (open.consent) open.consent = consent;
    return;
  }
  ctx.em.create(Involvement, {
    person: ctx.em.getReference(Person, tie.personId),
    organisation: ctx.em.getReference(Organisation, tie.organisationId),
    reason: tie.reason,
    accountId: tie.accountId ?? null,
    consent,
    startedOn: ctx.today,
  });
}

/**
 * From today it has not, for this reason; other reasons may remain. Who ends it by its own deed keeps it until
 * the day is over, to read what it wrote: `until` says the first day without it.
 */
export const endInvolvement = (ctx: Ctx, tie: Tie, until: string = ctx.today): Promise<void> =>
  beyondReach(ctx, 'a tie is ended for the organisation that lets go', () => end(ctx, tie, until));

async function end(ctx: Ctx, tie: Tie, until: string): Promise<void> {
  const open = await ctx.em.find(Involvement, {
    person: tie.personId,
    organisation: tie.organisationId,
    reason: tie.reason,
    ...(tie.accountId ? { accountId: tie.accountId } : {}),
    endedOn: null,
  });
  for (const one of open) one.endedOn = until;
}
