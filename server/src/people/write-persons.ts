import { addYears } from '@xingcheng/shared/age/iso-date';
import { ENDS_AT_EIGHTEEN, type GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import type { InvolvementReason } from '@xingcheng/shared/codes/involvement-reason';
import type { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import type { Sex } from '@xingcheng/shared/codes/sex';
import type { Ctx } from '../access/index.js';
import type { Keys } from '../platform/crypto/keys.js';
import { record } from '../platform/audit/audit.js';
import { runBound } from '../platform/db/db.js';
import { sealGuardian, sealNationalId, sealPhone } from './identity.js';
import { spell, type Spelling } from './names.js';

/** A sealed column with its hash and mask, as hexadecimal digits, where a thread has sealed it already. */
export interface SealedText extends SealedIndexes {
  cell: string;
  masked: string;
}

/** The two columns of an index as hexadecimal digits. */
export interface SealedIndexes {
  index: string | null;
  indexEven: string | null;
}

/** A guardian's name with its hash, as hexadecimal digits. */
export type SealedName = Omit<SealedText, 'masked'>;

export interface NewPerson {
  id: string;
  name: string;
  sex: Sex;
  birthDate: string;
  /** As digits, or sealed for this very person. */
  nationalId: string | SealedText | null;
  /** Spelt here when absent. */
  spelling?: Spelling;
  areaCode: string;
  streetCode?: string | null;
}

export interface NewGuardian {
  id: string;
  person: Pick<NewPerson, 'id' | 'birthDate'>;
  /** In words, or sealed for this very guardian. */
  name: string | SealedName;
  kind: GuardianKind;
  /** As digits, or sealed for this very guardian. */
  phone: string | SealedText | null;
  /** Today when absent. */
  startedOn?: string;
}

export interface NewEnrolment {
  id: string;
  personId: string;
  schoolId: string;
  schoolYear: number;
  grade: SchoolGrade;
  className: string;
  rollNumber: string | null;
  startedOn: string;
  endedOn?: string | null;
  importId: string | null;
}

export interface NewInvolvement {
  id: string;
  personId: string;
  organisationId: string;
  reason: InvolvementReason;
  startedOn: string;
}

const STAMPS = 'created_at, updated_at, version';

/** `insert … select` of a whole set in one statement; the values travel as one JSON parameter. */
async function insertSet(ctx: Ctx, table: string, columns: readonly string[], select: string, rows: readonly object[]) {
  if (rows.length === 0) return;
  const names = columns.map((one) => one.split(' ')[0]).join(', ');
  await runBound(
    ctx.em,
    `insert into ${table} (${STAMPS}, ${names}) select ?::timestamptz, ?::timestamptz, 1, ${select} from json_to_recordset(?::json) as r(${columns.join(', ')})`,
    [ctx.now, ctx.now, JSON.stringify(rows)],
  );
}

const hex = (cell: Buffer): string => cell.toString('hex');
const hexes = (odd: Buffer | null, even: Buffer | null): SealedIndexes => ({
  index: odd && hex(odd),
  indexEven: even && hex(even),
});

export function sealedId(keys: Keys, personId: string, number: string): SealedText {
  const one = sealNationalId(keys, personId, number);
  return {
    cell: hex(one.nationalIdCell),
    ...hexes(one.nationalIdIndex, one.nationalIdIndexEven),
    masked: one.nationalIdMasked,
  };
}

export function sealedPhone(keys: Keys, guardianId: string, phone: string): SealedText {
  const one = sealPhone(keys, guardianId, phone);
  return { cell: hex(one.phoneCell), ...hexes(one.phoneIndex, one.phoneIndexEven), masked: one.phoneMasked };
}

export function sealedName(keys: Keys, guardianId: string, name: string): SealedName {
  const { nameCell, sameIndex, sameIndexEven } = sealGuardian(keys, guardianId, name);
  return { cell: hex(nameCell), ...hexes(sameIndex, sameIndexEven) };
}

/** Persons in one statement, each with its audit row. For rosters and the demonstration city; one person goes by createPerson. */
export async function writePersons(ctx: Ctx, persons: readonly NewPerson[], changes?: object): Promise<void> {
  const rows = persons.map(({ nationalId, ...person }) => {
    const sealed = typeof nationalId === 'string' ? sealedId(ctx.keys, person.id, nationalId) : nationalId;
    return {
      id: person.id,
      name: person.name,
      ...(person.spelling ?? spell(person.name)),
      sex: person.sex,
      birth_date: person.birthDate,
      area_code: person.areaCode,
      street_code: person.streetCode ?? null,
      national_id_masked: sealed?.masked ?? null,
      national_id_cell: sealed?.cell ?? null,
      national_id_index: sealed?.index ?? null,
      national_id_index_even: sealed?.indexEven ?? null,
    };
  });
  await insertSet(
    ctx,
    'person',
    [
      'id uuid',
      'name text',
      'pinyin text',
      'initials text',
      'sound text',
      'sex text',
      'birth_date date',
      'area_code text',
      'street_code text',
      'national_id_masked text',
      'national_id_cell text',
      'national_id_index text',
      'national_id_index_even text',
    ],
    "id, name, pinyin, initials, sound, sex, birth_date, area_code, street_code, national_id_masked, decode(national_id_cell, 'hex'), decode(national_id_index, 'hex'), decode(national_id_index_even, 'hex')",
    rows,
  );
  await record(
    ctx,
    persons.map(({ id }) => ({
      deed: 'CREATE',
      subjectType: 'Person',
      subjectId: id,
      personId: id,
      changes: { ...changes },
    })),
  );
}

/** A parent's authority ends by itself on the 18th birthday (民法典 17, 27, 28). */
export async function writeGuardians(ctx: Ctx, guardians: readonly NewGuardian[]): Promise<void> {
  const { today } = ctx;
  const rows = guardians.map(({ id, person, name, kind, phone, startedOn }) => {
    const sealed = typeof phone === 'string' ? sealedPhone(ctx.keys, id, phone) : phone;
    const called = typeof name === 'string' ? sealedName(ctx.keys, id, name) : name;
    return {
      id,
      person_id: person.id,
      name_cell: called.cell,
      same_index: called.index,
      same_index_even: called.indexEven,
      kind,
      phone_masked: sealed?.masked ?? null,
      phone_cell: sealed?.cell ?? null,
      phone_index: sealed?.index ?? null,
      phone_index_even: sealed?.indexEven ?? null,
      started_on: startedOn ?? today,
      ended_on: ENDS_AT_EIGHTEEN.includes(kind) ? addYears(person.birthDate, 18) : null,
    };
  });
  await insertSet(
    ctx,
    'guardian',
    [
      'id uuid',
      'person_id uuid',
      'name_cell text',
      'same_index text',
      'same_index_even text',
      'kind text',
      'phone_masked text',
      'phone_cell text',
      'phone_index text',
      'phone_index_even text',
      'started_on date',
      'ended_on date',
    ],
    "id, person_id, decode(name_cell, 'hex'), decode(same_index, 'hex'), decode(same_index_even, 'hex'), kind, phone_masked, decode(phone_cell, 'hex'), decode(phone_index, 'hex'), decode(phone_index_even, 'hex'), started_on, ended_on",
    rows,
  );
}

export async function writeEnrolments(ctx: Ctx, enrolments: readonly NewEnrolment[]): Promise<void> {
  const rows = enrolments.map((one) => ({
    id: one.id,
    person_id: one.personId,
    school_id: one.schoolId,
    school_year: one.schoolYear,
    grade: one.grade,
    class_name: one.className,
    roll_number: one.rollNumber,
    started_on: one.startedOn,
    ended_on: one.endedOn ?? null,
    import_id: one.importId,
  }));
  await insertSet(
    ctx,
    'enrolment',
    [
      'id uuid',
      'person_id uuid',
      'school_id uuid',
      'school_year int',
      'grade text',
      'class_name text',
      'roll_number text',
      'started_on date',
      'ended_on date',
      'import_id uuid',
    ],
    'id, person_id, school_id, school_year, grade, class_name, roll_number, started_on, ended_on, import_id',
    rows,
  );
}

export async function writeInvolvements(ctx: Ctx, involvements: readonly NewInvolvement[]): Promise<void> {
  const rows = involvements.map((one) => ({
    id: one.id,
    person_id: one.personId,
    organisation_id: one.organisationId,
    reason: one.reason,
    started_on: one.startedOn,
  }));
  await insertSet(
    ctx,
    'involvement',
    ['id uuid', 'person_id uuid', 'organisation_id uuid', 'reason text', 'started_on date'],
    'id, person_id, organisation_id, reason, started_on',
    rows,
  );
}
