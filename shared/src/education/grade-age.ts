import { ageInYears } from '../age/age-in-months.ts';
import type { IsoDate } from '../age/iso-date.ts';
import { SCHOOL_GRADE_FACTS, type SchoolGrade } from '../codes/school-grade.ts';

/** A year early is rare and possible; entry may wait and age is raised for disabled pupils (残疾人教育条例 14; proposal). */
const YEARS_EARLY = 1;
const YEARS_LATE = 3;

/** The school year, by the year of its 1 September, to which a day belongs. */
export function schoolYearOf(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '09-01' ? year : year - 1;
}

export function ageOn31August(birthDate: IsoDate, schoolYear: number): number {
  return ageInYears(birthDate, `${schoolYear}-08-31`);
}

/** Whether a child of this birth date can be in this grade in this school year. */
export function gradeFitsAge(grade: SchoolGrade, birthDate: IsoDate, schoolYear: number): boolean {
  const late = ageOn31August(birthDate, schoolYear) - SCHOOL_GRADE_FACTS[grade].ageOn31August;
  return late >= -YEARS_EARLY && late <= YEARS_LATE;
}
