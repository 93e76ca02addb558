import { addDays, laterOf } from '@xingcheng/shared/age/iso-date';
import type { LifeScript } from '../city/city.types.js';
import { randomOf } from '../city/random.js';
import { schoolYearOf } from '../city/school-classes.js';
import type { World } from './world.js';
import type { WrittenPupil } from './write-pupils.js';

const PER_AREA = 2;

/** Pupils whose screen was positive only in these days: every inbox has something to answer. */
export function freshlyPositive({ city }: World, waiting: readonly WrittenPupil[]): LifeScript[] {
  const random = randomOf(city.seed).fork('fresh');
  const start = `${schoolYearOf(city.today)}-09-01`;
  return city.areas.flatMap((area) =>
    waiting
      .filter(({ pupil }) => pupil.area === area.slug)
      .slice(0, area.census > 300 ? 2 * PER_AREA : PER_AREA)
      .map(({ pupil }): LifeScript => {
        const programme = pupil.grade.startsWith('K') ? 'KINDERGARTEN' : 'SCHOOL';
        const on = laterOf(start, addDays(city.today, -random.int(0, 6)));
        const positive = { deed: 'PRIMARY_SCREEN', on, at: pupil.schoolKey, programme, outcome: 'POSITIVE' } as const;
        const total = programme === 'SCHOOL' ? { total: 18 } : {};
        return {
          key: `fresh-${pupil.key}`,
          person: pupil,
          pupilKey: pupil.key,
          path: 'SCHOOL',
          steps: [{ ...positive, ...total }],
        };
      }),
  );
}
