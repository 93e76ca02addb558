import type { Ctx } from '../../access/index.js';
import type { ConsentRecorded } from '../../people/index.js';
import { recallReferral } from '../../referral/index.js';
import { resumeScreening, stopScreening, type ScreeningStopped } from '../../screening/index.js';

/** A guardian who refuses screening as a whole, or takes a consent back, ends what every programme asked for (PIPL 15); one who agrees again sets it going. */
export async function answeredConsent(ctx: Ctx, event: ConsentRecorded): Promise<void> {
  if (event.purpose !== 'SCREENING') return;
  if (event.outcome === 'REFUSED') await stopScreening(ctx, event.personId);
  if (event.outcome === 'CONSENTED') await resumeScreening(ctx, event.personId);
}

/** What screening had sent on is taken back, also where the receiver had said yes: nobody waits for this child (精神卫生法 27). */
export async function stoppedScreening(ctx: Ctx, { personId, organisationIds }: ScreeningStopped): Promise<void> {
  for (const fromOrganisationId of organisationIds)
    for (const service of ['SECONDARY_SCREEN', 'DIAGNOSIS'] as const)
      await recallReferral(ctx, { personId, service, fromOrganisationId, acceptedToo: true });
}
