import type { Ctx } from '../../access/index.js';
import type { ConsentRecorded } from '../../people/index.js';
import { sharingChanged } from '../../referral/index.js';

/** A consent to share that was given or taken back is written into every referral whose result it shows or hides. */
export async function sharingToReferral(ctx: Ctx, event: ConsentRecorded): Promise<void> {
  if (event.purpose === 'SHARING') await sharingChanged(ctx, event.personId, event.outcome === 'CONSENTED');
}
