import { addMonths, addYears, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { Sex } from '@xingcheng/shared/codes/sex';
import { AREAS } from '../areas.js';
import type { Area, LifeScript, SeedOrganisation, SeedPerson, SeedPupil } from '../city.types.js';
import type { Registry } from '../people.js';
import type { Random } from '../random.js';
import { adultCare } from './adult-care.js';
import { adultWork } from './adult-work.js';
import { lifeOf, type Life } from './life.js';
import { schoolYears } from './school-years.js';
import { toddler } from './toddler.js';

type World = {
  organisations: readonly SeedOrganisation[];
  pupils: readonly SeedPupil[];
  people: Registry;
  random: Random;
  today: IsoDate;
};

const COUNTS = { TODDLER: 32, PRESCHOOL: 30, SCHOOL: 70, ADULT_WORK: 40, ADULT_CARE: 28 } as const;

/** Two hundred lives at every point of the way, four boys to one girl. */
export function livesOf(world: World): LifeScript[] {
  const { random, today, people } = world;
  const weights = AREAS.map((area): readonly [Area, number] => [area, area.census]);
  const taken = new Set<string>();

  const stranger = (key: string, youngest: IsoDate, oldest: IsoDate): SeedPerson =>
    people.person(key, random.weighted(weights), { from: oldest, to: youngest }, boyOrGirl(random));

  const pupil = (small: boolean): SeedPupil => {
    const sex = boyOrGirl(random);
    for (;;) {
      const found = random.pick(world.pupils);
      if (found.sex !== sex || found.grade.startsWith('K') !== small || taken.has(found.key)) continue;
      taken.add(found.key);
      return found;
    }
  };

  const write = (path: LifeScript['path'], n: number): LifeScript => {
    const key = `life-${path.toLowerCase().replace('_', '-')}-${n + 1}`;
    const script = (person: SeedPerson, pupilKey: string | null, tell: (life: Life) => void): LifeScript => {
      const life = lifeOf(person, world.organisations, random, today);
      tell(life);
      return {
        key,
        person,
        pupilKey,
        path,
        steps: life.steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      };
    };
    if (path === 'PRESCHOOL' || path === 'SCHOOL') {
      const person = pupil(path === 'PRESCHOOL');
      const school = world.organisations.find((o) => o.key === person.schoolKey);
      if (!school) throw new Error(`no school ${person.schoolKey}`);
      // Spread evenly over two and a half years, the last ones only just asked for consent.
      const monthsAgo = Math.max(1, Math.round(30 - (29 * n) / COUNTS[path]));
      return script(person, person.key, (life) => schoolYears(life, person, school, monthsAgo));
    }
    if (path === 'TODDLER') return script(stranger(key, addMonths(today, -7), addMonths(today, -80)), null, toddler);
    const adult = stranger(key, addYears(today, -18), addYears(today, -45));
    const tell = path === 'ADULT_WORK' ? adultWork : adultCare;
    return script(adult, null, (life) => tell(life, random.int(3, 40)));
  };

  return (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((path) =>
    Array.from({ length: COUNTS[path] }, (_, n) => write(path, n)),
  );
}

const boyOrGirl = (random: Random): Sex => (random.chance(0.8) ? Sex.MALE : Sex.FEMALE);
