import { addDays } from '@xingcheng/shared/age/iso-date';
import { drawUpCirculars } from '../../src/referral/index.js';
import { act, postAt, type Act, type World } from './world.js';

const WEEKS = 3;

/** The circulars of the last Mondays, each drawn up on its own day while the lives go on. */
export function circularsOf(world: World): Act[] {
  const { today } = world.city;
  const weekday = (Date.parse(`${today}T00:00:00Z`) / 86_400_000 + 3) % 7;
  const monday = addDays(today, -weekday);
  return Array.from({ length: WEEKS }, (_, back) => addDays(monday, -7 * back)).map((on) => ({
    on,
    name: 'CIRCULAR',
    run: async () => {
      await act(world, postAt(world, 'longgang-federation', 'PROGRAMME_ADMIN'), on, drawUpCirculars);
    },
  }));
}
