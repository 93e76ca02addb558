import type { Ctx } from '../../access/index.js';
import type { ConsentRecorded } from '../../people/index.js';
import { recallUnshared, sharingChanged } from '../../referral/index.js';

/** A consent to share that was given or taken back is written into every referral whose result it shows or hides; what is under way by it ends. */
export async function sharingToReferral(ctx: Ctx, event: ConsentRecorded): Promise<void> {
  if (event.purpose !== 'SHARING') return;
  const shared = event.outcome === 'CONSENTED';
  // A word about one institution changes nothing for the others.
  if (!event.recipientId) await sharingChanged(ctx, event.personId, shared);
  if (!shared) await recallUnshared(ctx, event.personId);
}
