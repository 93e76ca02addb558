import { SCHOOL_GRADE_FACTS } from '@xingcheng/shared/codes/school-grade';
import { AREAS } from './areas.js';
import type { Area, SeedOrganisation, SeedPupil } from './city.types.js';
import type { Registry } from './people.js';
import { shareOut } from './proportion.js';
import { SCHOOL_SHAPES, schoolYearOf } from './school-classes.js';

const PUPILS = 12_000;

export function pupilsOf(organisations: readonly SeedOrganisation[], registry: Registry, today: string): SeedPupil[] {
  const perArea = shareOut(
    PUPILS,
    AREAS.map((area) => area.census),
  );
  return AREAS.flatMap((area, i) => {
    const schools = organisations.filter((o) => o.area === area.slug && SCHOOL_SHAPES[o.kind]);
    const perSchool = shareOut(
      perArea[i] ?? 0,
      schools.map((school) => SCHOOL_SHAPES[school.kind]?.weight ?? 0),
    );
    return schools.flatMap((school, n) =>
      pupilsOfSchool(school, perSchool[n] ?? 0, area, registry, schoolYearOf(today)),
    );
  });
}

function pupilsOfSchool(
  school: SeedOrganisation,
  count: number,
  area: Area,
  registry: Registry,
  year: number,
): SeedPupil[] {
  const shape = SCHOOL_SHAPES[school.kind];
  if (!shape) return [];
  const perGrade = shareOut(
    count,
    shape.grades.map(() => 1),
  );
  return shape.grades.flatMap((grade, g) => {
    const inGrade = perGrade[g] ?? 0;
    const classes = Math.max(1, Math.ceil(inGrade / shape.classSize));
    const entry = year - SCHOOL_GRADE_FACTS[grade].ageOn31August;
    return Array.from({ length: inGrade }, (_, n): SeedPupil => {
      const key = `${school.key}-${grade.toLowerCase()}-${n + 1}`;
      const person = registry.person(key, area, { from: `${entry - 1}-09-01`, to: `${entry}-08-31` });
      // 学籍号: G and the national ID.
      return {
        ...person,
        schoolKey: school.key,
        grade,
        classNumber: (n % classes) + 1,
        rollNumber: `G${person.nationalId}`,
      };
    });
  });
}
