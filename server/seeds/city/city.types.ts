import type { IsoDate } from '@xingcheng/shared/age/iso-date';
import type { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import type { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import type { Sex } from '@xingcheng/shared/codes/sex';
import type { LifeStep } from './life-step.types.js';

/** Plain data only: whoever replays it turns keys into records of the rooms. */
export type City = {
  seed: number;
  today: IsoDate;
  areas: readonly Area[];
  organisations: readonly SeedOrganisation[];
  pupils: readonly SeedPupil[];
  staff: readonly SeedStaff[];
  lives: readonly LifeScript[];
  doubles: readonly SeedDouble[];
};

export type Street = { code: string; name: string };

/** A statutory district, or a management area (大鹏新区, 深汕) that has no code in GB/T 2260 of its own. */
export type Area = {
  /** Pinyin, the word in user names: longgang */
  slug: string;
  name: string;
  /** 440307, or the local code 440300-DP */
  code: string;
  /** Code of the division it lies in by statute. */
  divisionCode: string;
  managementArea: boolean;
  /** Census of 2020, in ten thousand. */
  census: number;
  streets: readonly Street[];
};

export type SeedOrganisation = {
  key: string;
  kind: OrganisationKind;
  name: string;
  /** Slug of the area; 'city' for what serves the whole city. */
  area: string;
  streetCode: string | null;
  uscc: string;
  /** Facilities only. */
  beds?: number;
  /** Employers only. */
  headcount?: number;
};

export type SeedGuardian = { name: string; relation: string; kind: GuardianKind; phone: string };

export type SeedPerson = {
  key: string;
  name: string;
  sex: Sex;
  birthDate: IsoDate;
  nationalId: string;
  area: string;
  streetCode: string;
  guardian: SeedGuardian;
};

export type SeedPupil = SeedPerson & {
  schoolKey: string;
  grade: SchoolGrade;
  /** Counted from 1 within the grade. */
  classNumber: number;
  rollNumber: string;
};

/** A second record of one of the pupils, and the slip by which it differs. */
export type SeedDouble = {
  key: string;
  /** Key of the pupil. */
  of: string;
  slip:
    | 'WORD_FOR_WORD'
    | 'HOMOPHONE'
    | 'NEAR_SOUND'
    | 'CHARACTERS_SWAPPED'
    | 'DAY_MONTH_SWAPPED'
    | 'WRONG_YEAR'
    | 'NEAR_NUMBER'
    | 'NO_PHONE';
  name: string;
  sex: Sex;
  birthDate: IsoDate;
  nationalId: string | null;
  area: string;
  streetCode: string;
  guardianName: string;
  guardianKind: GuardianKind;
  phone: string | null;
};

export type SeedStaff = { username: string; name: string; role: Role; organisationKey: string; area: string };

export type LifeScript = {
  key: string;
  person: SeedPerson;
  /** Set when this person is one of the pupils. */
  pupilKey: string | null;
  path: 'TODDLER' | 'PRESCHOOL' | 'SCHOOL' | 'ADULT_WORK' | 'ADULT_CARE';
  /** In the order they happened; none after today. */
  steps: readonly LifeStep[];
};
