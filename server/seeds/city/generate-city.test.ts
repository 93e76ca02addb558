import { createHash } from 'node:crypto';
import { addMonths, addYears } from '@xingcheng/shared/age/iso-date';
import { DIAGNOSING_KINDS, OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { Role } from '@xingcheng/shared/codes/role';
import { SCHOOL_GRADE_FACTS } from '@xingcheng/shared/codes/school-grade';
import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import { parsePhone } from '@xingcheng/shared/identity/phone';
import { isUscc } from '@xingcheng/shared/identity/uscc';
import { expect, test } from 'vitest';
import { generateCity } from './generate-city.js';
import { SCHOOL_SHAPES } from './school-classes.js';

const TODAY = '2026-11-22';
const city = generateCity(20_261_122, TODAY);
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const everybody = [...city.pupils, ...city.lives.filter((life) => life.pupilKey === null).map((life) => life.person)];
const organisation = new Map(city.organisations.map((o) => [o.key, o]));

test('the same seed gives the same city, another seed another one', () => {
  expect(hash(generateCity(20_261_122, TODAY))).toBe(hash(city));
  expect(hash(generateCity(7, TODAY))).not.toBe(hash(city));
});

test('eleven areas: nine districts by statute, 大鹏 and 深汕 as management areas', () => {
  expect(city.areas.filter((area) => area.managementArea).map((area) => [area.code, area.divisionCode])).toEqual([
    ['440300-DP', '440307'],
    ['440300-SS', '441521'],
  ]);
  expect(city.areas).toHaveLength(11);
});

test('60 schools and 12,000 pupils in proportion to the census of 2020, no area without a school', () => {
  expect(city.pupils).toHaveLength(12_000);
  const total = city.areas.reduce((sum, area) => sum + area.census, 0);
  const schools = city.organisations.filter((o) => SCHOOL_SHAPES[o.kind]);
  expect(schools).toHaveLength(60);
  for (const area of city.areas) {
    const pupils = city.pupils.filter((pupil) => pupil.area === area.slug).length;
    expect(Math.abs(pupils - (12_000 * area.census) / total)).toBeLessThanOrEqual(1);
    expect(schools.filter((school) => school.area === area.slug).length).toBeGreaterThanOrEqual(1);
  }
});

test('every kind of organisation exists, each with a valid credit code and a key of its own', () => {
  expect(new Set(city.organisations.map((o) => o.kind))).toEqual(new Set(Object.values(OrganisationKind)));
  expect(city.organisations.filter((o) => !isUscc(o.uscc))).toEqual([]);
  expect(new Set(city.organisations.map((o) => o.key)).size).toBe(city.organisations.length);
  expect(new Set(city.organisations.map((o) => o.name)).size).toBe(city.organisations.length);
  expect(new Set(city.organisations.map((o) => o.uscc)).size).toBe(city.organisations.length);
});

test('every national ID passes GB 11643-1999, agrees with birth date and sex, and belongs to one person', () => {
  const wrong = everybody.filter((person) => {
    const parsed = parseNationalId(person.nationalId);
    return !parsed.ok || parsed.value.birthDate !== person.birthDate || parsed.value.sex !== person.sex;
  });
  expect(wrong).toEqual([]);
  expect(new Set(everybody.map((person) => person.nationalId)).size).toBe(everybody.length);
  expect(everybody.filter((person) => !parsePhone(person.guardian.phone).ok)).toEqual([]);
});

test('every pupil has the age of the grade on 31 August of this school year', () => {
  const wrong = city.pupils.filter((pupil) => {
    const age = 2026 - Number(pupil.birthDate.slice(0, 4)) - (pupil.birthDate.slice(5) > '08-31' ? 1 : 0);
    return age !== SCHOOL_GRADE_FACTS[pupil.grade].ageOn31August;
  });
  expect(wrong).toEqual([]);
});

test('some twenty children were entered twice, with every kind of slip, half of them in 龙岗', () => {
  expect(city.doubles.length).toBeGreaterThanOrEqual(20);
  expect(new Set(city.doubles.map((double) => double.slip)).size).toBe(8);
  expect(new Set(city.doubles.map((double) => double.of)).size).toBe(city.doubles.length);
  expect(city.doubles.filter((double) => double.area === 'longgang').length).toBeGreaterThanOrEqual(8);
  const numbers = city.doubles.flatMap((double) => double.nationalId ?? []);
  expect(numbers.filter((number) => everybody.some((person) => person.nationalId === number))).toEqual([]);
});

test('names that break careless programs are among them', () => {
  const names = everybody.map((person) => person.name).join(' ');
  for (const sign of ['·', '𠮷', '䶮', '㛃', '欧阳']) expect(names).toContain(sign);
});

test('all eleven roles have an account, nobody shares a user name', () => {
  expect(new Set(city.staff.map((person) => person.role))).toEqual(new Set(Object.values(Role)));
  expect(new Set(city.staff.map((person) => person.username)).size).toBe(city.staff.length);
  for (const { slug } of city.areas) {
    for (const word of [
      'screener',
      'nurse',
      'clinician',
      'therapist',
      'teacher',
      'secretary',
      'coach',
      'care',
      'case',
      'admin',
    ]) {
      expect(city.staff.map((person) => person.username)).toContain(`${word}.${slug}`);
    }
  }
  expect(city.staff.filter((person) => !organisation.has(person.organisationKey))).toEqual([]);
});

test('two hundred lives: 32 small children, 68 grown-ups between 18 and 45, four boys to one girl', () => {
  expect(city.lives).toHaveLength(200);
  const small = city.lives.filter((life) => life.path === 'TODDLER');
  const adults = city.lives.filter((life) => life.path.startsWith('ADULT'));
  expect([small.length, adults.length]).toEqual([32, 68]);
  expect(small.filter((life) => life.person.birthDate <= addMonths(TODAY, -84))).toEqual([]);
  const outside = (birthDate: string): boolean => birthDate > addYears(TODAY, -18) || birthDate < addYears(TODAY, -45);
  expect(adults.filter((life) => outside(life.person.birthDate))).toEqual([]);
  const boys = city.lives.filter((life) => life.person.sex === 'MALE').length;
  expect(boys).toBeGreaterThan(145);
  expect(boys).toBeLessThan(175);
});

test('a life goes forward, ends today at the latest, and names only organisations that exist', () => {
  for (const { steps, person } of city.lives) {
    expect(steps.length).toBeGreaterThan(0);
    const days = steps.map((step) => step.on);
    expect(days).toEqual(days.toSorted());
    expect(days.at(-1)?.localeCompare(TODAY)).toBeLessThanOrEqual(0);
    expect(days[0]?.localeCompare(person.birthDate)).toBeGreaterThan(0);
    for (const step of steps) {
      expect(organisation.has(step.at)).toBe(true);
      if (step.deed === 'REFERRED') expect(organisation.has(step.to)).toBe(true);
    }
  }
});

test('only institutions that may diagnose do so, and every chapter from screening to residence occurs', () => {
  const steps = city.lives.flatMap((life) => life.steps);
  const kinds = steps.filter((step) => step.deed === 'DIAGNOSED').map((step) => organisation.get(step.at)?.kind);
  expect(kinds.filter((kind) => !kind || !DIAGNOSING_KINDS.includes(kind))).toEqual([]);
  const deeds = new Set(steps.map((step) => step.deed));
  const chapters = [
    'PRIMARY_SCREEN',
    'REFERRED',
    'DIAGNOSED',
    'PLAN_REVIEWED',
    'IEP_STARTED',
    'RETENTION_REACHED',
    'STAY_ENDED',
  ];
  expect([...deeds]).toEqual(expect.arrayContaining(chapters));
});
