import { addDays, type IsoDate } from '@xingcheng/shared/age/iso-date';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Life } from './life.js';
import type { ReferralFate } from '../life-step.types.js';

type Ask = { on: IsoDate; at: string; to: string; service: ReferralService; reason: ReferralReason };

/** Writes the referral; answers the day the person attended, or null when the story waits or ends there. */
export function referred(
  life: Life,
  ask: Ask,
  days: readonly [number, number] = [6, 24],
  lossy = 0.06,
): IsoDate | null {
  const attended = life.later(ask.on, days[0], days[1]);
  const lost = life.random.chance(lossy);
  life.add({ deed: 'REFERRED', ...ask, fate: fateOf(life.today, ask.on, attended, lost) });
  return lost || attended > life.today ? null : attended;
}

function fateOf(today: IsoDate, sent: IsoDate, attended: IsoDate, lost: boolean): ReferralFate {
  // Nobody is called lost before the sixty days of tracing are over.
  if (lost && addDays(sent, 60) <= today) return 'LOST';
  if (!lost && attended <= today) return 'ATTENDED';
  return addDays(sent, 5) <= today ? 'ACCEPTED' : 'SENT';
}
