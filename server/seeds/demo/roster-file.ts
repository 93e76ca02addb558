import type { Sex } from '@xingcheng/shared/codes/sex';
import { GRADE_WORDS } from '../../src/people/imports/roster-words.js';
import type { SeedPupil } from '../city/city.types.js';
import type { WrittenPupil } from './write-pupils.js';
import { handOf, type World } from './world.js';

/** A pupil in the class where the house has the pupil now, which a story may have changed since the city was drawn. */
export interface Enrolled {
  pupil: SeedPupil;
  schoolKey: string;
  school: string;
  grade: string;
  className: string;
}

export const HEADS = '学校,年级,班级,学籍号,姓名,性别,出生日期,身份证号,监护人姓名,监护人手机';

const SEX_WORD: Partial<Record<Sex, string>> = { MALE: '男', FEMALE: '女' };
const gradeWord = (code: string) =>
  Object.entries(GRADE_WORDS).find(([word, grade]) => grade === code && word !== code)?.[0] ?? code;

/** The line a school would write for this pupil. */
export function lineOf({ pupil, school, grade, className }: Enrolled): string {
  const { rollNumber, name, sex, birthDate, nationalId, guardian } = pupil;
  const who = [rollNumber, name, SEX_WORD[sex] ?? '未知', birthDate, nationalId, guardian.name, guardian.phone];
  return [school, gradeWord(grade), className, ...who].join();
}

/** Whoever is in a class of an area today, school by school, in the order of the city. */
export async function enrolledIn(
  world: World,
  area: string,
  written: ReadonlyMap<string, WrittenPupil>,
): Promise<Map<string, Enrolled[]>> {
  const keyOfSchool = new Map([...world.places].map(([key, { id }]) => [id, key]));
  const names = new Map(world.city.organisations.map((one) => [one.key, one.name]));
  const places = (await handOf(world.parts).execute(
    'select person_id as "personId", school_id as "schoolId", grade, class_name as "className" from enrolment where ended_on is null',
  )) as { personId: string; schoolId: string; grade: string; className: string }[];
  const placeOfPerson = new Map(places.map((one) => [one.personId, one]));
  const schools = new Map<string, Enrolled[]>();
  for (const { pupil, personId } of written.values()) {
    const place = placeOfPerson.get(personId);
    const schoolKey = place && keyOfSchool.get(place.schoolId);
    if (!place || !schoolKey || pupil.area !== area) continue;
    const { grade, className } = place;
    const one = { pupil, schoolKey, school: names.get(schoolKey) ?? '', grade, className };
    schools.set(schoolKey, [...(schools.get(schoolKey) ?? []), one]);
  }
  return schools;
}
