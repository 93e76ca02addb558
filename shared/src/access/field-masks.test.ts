import { describe, expect, test } from 'vitest';
import type { Role } from '../codes/role.ts';
import { FIELD_MASKS, maskOf, type FieldSight } from './field-masks.ts';
import { may } from './matrix.ts';
import { ROLES } from './roles.ts';

const TODAY = '2026-11-22';
/** The day before the rule that a guardian hears a result first took effect (深残委〔2022〕2号). */
const BEFORE = '2022-11-29';

/** What each role sees of a field in a record that it sees at all. */
function sightOf(recordType: string, field: string, today: string): Partial<Record<FieldSight, Role[]>> {
  const mask = maskOf(recordType, field);
  const seen: Partial<Record<FieldSight, Role[]>> = {};
  for (const role of ROLES) {
    const sight = mask?.sight((action) => may(role, action) !== null, role, today);
    if (sight) (seen[sight] ??= []).push(role);
  }
  return seen;
}

const REVEALED = {
  REVEALABLE: ['SCREENER', 'CLINICIAN', 'COMMITTEE_SECRETARY', 'CARE_MANAGER', 'CASE_MANAGER'],
  MASKED: ['THERAPIST', 'TEACHER', 'JOB_COACH', 'PROGRAMME_ADMIN', 'AUDITOR', 'SECURITY_ADMIN', 'SYSTEM_ADMIN'],
};
const WITHOUT_RESULTS = [
  'THERAPIST',
  'TEACHER',
  'COMMITTEE_SECRETARY',
  'JOB_COACH',
  'CARE_MANAGER',
  'AUDITOR',
  'SECURITY_ADMIN',
  'SYSTEM_ADMIN',
];

describe('fields that are not shown to everybody who sees their record', () => {
  test.each([
    ['Person', 'nationalId'],
    ['Guardian', 'phone'],
  ])('%s.%s is shown in part, and in full on request to whoever meets the family', (recordType, field) => {
    expect(sightOf(recordType, field, TODAY)).toEqual(REVEALED);
    expect(maskOf(recordType, field)).toMatchObject({
      action: 'person.reveal',
      source: '个人信息保护法 28、29；未成年人网络保护条例 36',
    });
  });

  test.each([
    ['CaseFile', 'outcome'],
    ['Screening', 'outcome'],
  ])('%s.%s is told to the guardian before others, and to a school never', (recordType, field) => {
    expect(sightOf(recordType, field, TODAY)).toEqual({
      SHOWN: ['SCREENER', 'CLINICIAN'],
      AFTER_RELEASE: ['CASE_MANAGER', 'PROGRAMME_ADMIN'],
      DONE_ONLY: WITHOUT_RESULTS,
    });
    expect(sightOf(recordType, field, BEFORE)).toEqual({
      SHOWN: ['SCREENER', 'CLINICIAN', 'CASE_MANAGER', 'PROGRAMME_ADMIN'],
      DONE_ONLY: WITHOUT_RESULTS,
    });
    expect(maskOf(recordType, field)).toMatchObject({
      action: 'screening.read',
      source: '深残委〔2022〕2号 三(四)1；RESULT-TO-GUARDIAN-FIRST',
    });
  });

  test('no other field has a rule, and a field of another record does not borrow one', () => {
    expect(Object.keys(FIELD_MASKS)).toEqual([
      'Person.nationalId',
      'Guardian.phone',
      'CaseFile.outcome',
      'Screening.outcome',
    ]);
    expect(maskOf('Person', 'name')).toBeNull();
    expect(maskOf('Guardian', 'nationalId')).toBeNull();
  });
});
