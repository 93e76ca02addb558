import type { IsoDate } from '@xingcheng/shared/age/iso-date';
import { AREAS } from './areas.js';
import type { City } from './city.types.js';
import { doublesOf } from './doubles.js';
import { livesOf } from './lives/lives.js';
import { organisationsOf } from './organisations.js';
import { registry } from './people.js';
import { pupilsOf } from './pupils.js';
import { randomOf } from './random.js';
import { staffOf } from './staff.js';

/** An invented city: the same seed and day give the same one, to the last digit. No person in it exists. */
export function generateCity(seed: number, today: IsoDate): City {
  const random = randomOf(seed);
  const people = registry(random.fork('people'));
  const organisations = organisationsOf(random.fork('organisations'));
  const pupils = pupilsOf(organisations, people, today);
  const staff = staffOf(organisations, random.fork('staff'));
  const lives = livesOf({ organisations, pupils, people, random: random.fork('lives'), today });
  const doubles = doublesOf(pupils, random.fork('doubles'));
  return { seed, today, areas: AREAS, organisations, pupils, staff, lives, doubles };
}
