import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { isIsoDate } from '@xingcheng/shared/age/iso-date';
import type { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import type { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import type { Sex } from '@xingcheng/shared/codes/sex';
import { gradeFitsAge } from '@xingcheng/shared/education/grade-age';
import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import { parsePhone } from '@xingcheng/shared/identity/phone';
import type { Keys } from '../../platform/crypto/keys.js';
import { newId } from '../../platform/db/base-properties.js';
import type { ReadRow } from '../../platform/imports/definition.js';
import type { RowReader } from '../../platform/imports/row-reader.js';
import { markOf, nationalIdMark } from '../identity.js';
import { spell, type Spelling } from '../names.js';
import { sealedId, sealedName, sealedPhone, type SealedName, type SealedText } from '../write-persons.js';
import { GRADE_WORDS, RELATION_WORDS, SEX_WORDS, writtenDay } from './roster-words.js';

export interface School {
  id: string;
  areaCode: string;
  streetCode: string | null;
  /** Whether the importer may fill this school's roster. */
  within: boolean;
}

export interface RosterLookups {
  today: string;
  schoolYear: number;
  /** By name and by code. */
  schools: ReadonlyMap<string, School>;
}

export interface RosterPupil {
  /** The id the person gets when nobody with this identity is known. */
  personId: string;
  schoolId: string;
  areaCode: string;
  schoolYear: number;
  grade: SchoolGrade;
  className: string;
  rollNumber: string | null;
  name: string;
  sex: Sex;
  birthDate: string;
  spelling: Spelling;
  /** Sealed for the person id above, as hexadecimal digits: the number itself is not carried on. */
  identity: SealedText | null;
  guardian: { id: string; name: SealedName; kind: GuardianKind; phone: SealedText | null } | null;
}

/** One line of a school's roster, with what costs time done already; null after saying what is wrong with it. */
export function readRow(row: RowReader, lookups: RosterLookups, keys: Keys): ReadRow<RosterPupil> {
  const school = schoolOf(row, lookups);
  const grade = row.oneOf('grade', GRADE_WORDS, 'UNKNOWN_GRADE');
  const className = row.shortText('className', 30);
  const rollNumber = row.shortText('rollNumber', 20);
  const name = row.shortText('name', 50);
  const sex = row.oneOf('sex', SEX_WORDS, 'INVALID_VALUE');
  const birthDate = birthDateOf(row, lookups.today);
  const nationalId = nationalIdOf(row, birthDate, sex);
  const guardian = guardianOf(row);
  if (grade && birthDate && !gradeFitsAge(grade, birthDate, lookups.schoolYear))
    row.refuse('grade', 'GRADE_FOR_AGE', {
      grade: row.text('grade') ?? grade,
      age: ageInYears(birthDate, lookups.today),
    });
  const place = school?.id ?? null;
  if (row.problems.length > 0 || !school || !grade || !className || !name || !sex || !birthDate)
    return { value: null, place, hint: name };
  const { schoolYear } = lookups;
  const personId = newId();
  const identity = nationalId ? sealedId(keys, personId, nationalId) : null;
  const at = { schoolId: school.id, areaCode: school.areaCode, schoolYear, grade, className, rollNumber };
  const value = {
    personId,
    ...at,
    name,
    sex,
    birthDate,
    spelling: spell(name),
    identity,
    guardian: sealed(guardian, keys),
  };
  const mark = nationalId ? nationalIdMark(keys, nationalId) : markOf(keys, `${school.id}|${birthDate}|${name}`);
  return { value, place, mark: { hash: mark, key: nationalId ? 'nationalId' : 'name' } };
}

function sealed(guardian: ReadGuardian | null, keys: Keys): RosterPupil['guardian'] {
  if (!guardian) return null;
  const id = newId();
  const { kind } = guardian;
  const name = sealedName(keys, id, guardian.name);
  if (!guardian.phone) return { id, name, kind, phone: null };
  return { id, name, kind, phone: sealedPhone(keys, id, guardian.phone) };
}

interface ReadGuardian {
  name: string;
  kind: GuardianKind;
  phone: string | null;
}

function schoolOf(row: RowReader, { schools }: RosterLookups): School | null {
  const text = row.text('school');
  if (text === null) return null;
  const school = schools.get(text);
  if (!school) row.refuse('school', 'UNKNOWN_SCHOOL', { school: text });
  else if (!school.within) row.refuse('school', 'SCHOOL_NOT_YOURS');
  else return school;
  return null;
}

function birthDateOf(row: RowReader, today: string): string | null {
  const text = row.text('birthDate');
  if (text === null) return null;
  const day = writtenDay(text);
  if (!day || !isIsoDate(day)) row.refuse('birthDate', 'INVALID_DATE');
  else if (day > today) row.refuse('birthDate', 'DATE_IN_FUTURE');
  else return day;
  return null;
}

/** GB 11643-1999; what is inside the number must agree with what is written beside it. */
function nationalIdOf(row: RowReader, birthDate: string | null, sex: Sex | null): string | null {
  const text = row.text('nationalId');
  if (text === null) return null;
  const parsed = parseNationalId(text);
  if (!parsed.ok) row.refuse('nationalId', parsed.code);
  else if (birthDate && parsed.value.birthDate !== birthDate) row.refuse('nationalId', 'NATIONAL_ID_BIRTH_DATE');
  else if (sex && sex !== 'UNKNOWN' && sex !== 'UNSTATED' && parsed.value.sex !== sex)
    row.refuse('nationalId', 'NATIONAL_ID_SEX');
  else return parsed.value.id;
  return null;
}

function guardianOf(row: RowReader): ReadGuardian | null {
  const name = row.shortText('guardianName', 50);
  const kind = row.oneOf('guardianRelation', RELATION_WORDS, 'INVALID_VALUE');
  const text = row.text('guardianPhone');
  const phone = text === null ? null : parsePhone(text);
  if (phone && !phone.ok) row.refuse('guardianPhone', phone.code);
  if (!name) return null;
  return { name, kind: kind ?? 'PARENT', phone: phone?.ok ? phone.value : null };
}
