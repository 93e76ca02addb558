import type { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import type { Ctx } from '../../src/access/index.js';
import { newId } from '../../src/platform/db/base-properties.js';
import { writeEnrolments, writeGuardians, writeInvolvements, writePersons } from '../../src/people/index.js';
import type { City, SeedPupil } from '../city/city.types.js';
import { SCHOOL_SHAPES, schoolYearOf } from '../city/school-classes.js';
import { areaCodeOf, type Place } from './world.js';

export interface WrittenPupil {
  pupil: SeedPupil;
  personId: string;
  guardianId: string;
  schoolId: string;
}

const AT_ONCE = 2_000;

/** Every pupil with guardian, class and school, in sets. Pupils whose life is told have the school years before this one too. */
export async function writePupils(
  ctx: Ctx,
  city: City,
  places: ReadonlyMap<string, Place>,
): Promise<Map<string, WrittenPupil>> {
  const told = new Set(city.lives.map((life) => life.pupilKey));
  const kinds = new Map(city.organisations.map((one) => [one.key, one.kind]));
  const written = new Map<string, WrittenPupil>();
  for (let at = 0; at < city.pupils.length; at += AT_ONCE) {
    const chunk = city.pupils.slice(at, at + AT_ONCE).map((pupil) => ({
      pupil,
      personId: newId(),
      guardianId: newId(),
      schoolId: places.get(pupil.schoolKey)?.id ?? '',
    }));
    for (const one of chunk) written.set(one.pupil.key, one);
    await writePersons(
      ctx,
      chunk.map(({ pupil, personId }) => ({ ...pupil, id: personId, areaCode: areaCodeOf(city, pupil.area) })),
    );
    await writeGuardians(
      ctx,
      chunk.map(({ pupil, personId, guardianId }) => ({
        id: guardianId,
        person: { id: personId, birthDate: pupil.birthDate },
        name: pupil.guardian.name,
        kind: pupil.guardian.kind,
        phone: pupil.guardian.phone,
        startedOn: pupil.birthDate,
      })),
    );
    const years = chunk.flatMap((one) => {
      const grades = SCHOOL_SHAPES[kinds.get(one.pupil.schoolKey) ?? 'KINDERGARTEN']?.grades ?? [];
      return yearsOf(one, grades, schoolYearOf(city.today), told.has(one.pupil.key));
    });
    await writeEnrolments(ctx, years);
    const since = new Map(years.toReversed().map((one) => [one.personId, one.startedOn]));
    await writeInvolvements(
      ctx,
      chunk.map(({ personId, schoolId }) => ({
        id: newId(),
        personId,
        organisationId: schoolId,
        reason: 'ENROLMENT',
        startedOn: since.get(personId) ?? city.today,
      })),
    );
  }
  return written;
}

/** Oldest first: a class for each year since the pupil came to this school. */
function yearsOf(
  { pupil, personId, schoolId }: WrittenPupil,
  grades: readonly SchoolGrade[],
  year: number,
  whole: boolean,
) {
  const place = Math.max(0, grades.indexOf(pupil.grade));
  const back = whole ? place : 0;
  return Array.from({ length: back + 1 }, (_, i) => {
    const before = back - i;
    return {
      id: newId(),
      personId,
      schoolId,
      schoolYear: year - before,
      grade: grades[place - before] ?? pupil.grade,
      className: `${pupil.classNumber}班`,
      rollNumber: pupil.rollNumber,
      startedOn: `${year - before}-09-01`,
      endedOn: before > 0 ? `${year - before + 1}-09-01` : null,
      importId: null,
    };
  });
}
