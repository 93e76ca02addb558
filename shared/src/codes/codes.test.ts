import { expect, test } from 'vitest';
import { isIcd10Code } from './icd10.ts';
import { ICD11_CODES, isIcd11Code } from './icd11.ts';
import { OrganisationKind } from './organisation-kind.ts';
import { PlacementOption } from './placement-option.ts';
import { Role } from './role.ts';
import { SCHOOL_GRADE_FACTS } from './school-grade.ts';

test('there are exactly twelve roles', () => {
  expect(Object.keys(Role)).toHaveLength(12);
});

test('a code and its key are the same word', () => {
  for (const list of [Role, OrganisationKind, PlacementOption]) {
    for (const [key, value] of Object.entries(list)) expect(key).toBe(value);
  }
});

test('ICD-11 has no 6A02.4', () => {
  expect(isIcd11Code('6A02.4')).toBe(false);
  expect(ICD11_CODES).toEqual(['6A02', '6A02.0', '6A02.1', '6A02.2', '6A02.3', '6A02.5', '6A02.Y', '6A02.Z']);
});

test('ICD-10 codes are those by which 国卫办妇幼发〔2022〕12号 diagnoses', () => {
  expect(isIcd10Code('F84.0')).toBe(true);
  expect(isIcd10Code('F84.6')).toBe(false);
  expect(isIcd10Code('constructor')).toBe(false);
});

test('a first-grader is six on 31 August (义务教育法 11)', () => {
  expect(SCHOOL_GRADE_FACTS.P1.ageOn31August).toBe(6);
  expect(SCHOOL_GRADE_FACTS.S12.ageOn31August).toBe(17);
});
