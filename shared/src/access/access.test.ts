import { describe, expect, test } from 'vitest';
import type { Action } from './actions.ts';
import { ACTIONS } from './actions.ts';
import { MATRIX_BY_ROOM } from './rooms.ts';
import { actionsOf, may, wider } from './matrix.ts';
import { goTogether, ROLES, ROLES_WITH_MINORS, ROLES_WITHOUT_CASES } from './roles.ts';
import type { Role } from '../codes/role.ts';

const NEVER: readonly (readonly [Role, Action, string])[] = [
  ['TEACHER', 'screening.read', 'a teacher sees done or not done, never a result'],
  ['TEACHER', 'diagnosis.read', 'a school never reads a diagnosis'],
  ['TEACHER', 'diagnosis.record', 'a school never records a diagnosis (精神卫生法 29)'],
  ['THERAPIST', 'diagnosis.record', 'rehabilitation never records a diagnosis (精神卫生法 29)'],
  ['SCREENER', 'diagnosis.record', 'a screen never sets a diagnosis'],
  ['JOB_COACH', 'diagnosis.read', 'a coach works from the vocational profile, not the diagnosis'],
  ['JOB_COACH', 'opinion.read', 'employment never reads the committee opinion (残疾人教育条例 20)'],
  ['CARE_MANAGER', 'opinion.read', 'residence never reads the committee opinion (残疾人教育条例 20)'],
  ['CASE_MANAGER', 'opinion.read', 'case management never reads the committee opinion (残疾人教育条例 20)'],
  ['PROGRAMME_ADMIN', 'opinion.read', 'not even an administrator reads the committee opinion (残疾人教育条例 20)'],
  ['SYSTEM_ADMIN', 'person.read', 'a system administrator reads no case data'],
  ['SYSTEM_ADMIN', 'case.read', 'a system administrator reads no case data'],
  ['SYSTEM_ADMIN', 'audit.read', 'the one who runs the system does not read its audit'],
  ['AUDITOR', 'person.read', 'an auditor reads the audit only'],
  ['AUDITOR', 'account.change', 'an auditor changes nothing'],
  ['SYSTEM_ADMIN', 'account.read', 'the one who runs the system does not decide who may enter'],
  ['SYSTEM_ADMIN', 'membership.change', 'the one who runs the system gives nobody a role'],
  ['SECURITY_ADMIN', 'person.read', 'a security administrator reads no case data'],
  ['SECURITY_ADMIN', 'case.read', 'a security administrator reads no case data'],
  ['SECURITY_ADMIN', 'audit.read', 'who gives roles does not look over the giving'],
  ['PROGRAMME_ADMIN', 'account.open', 'a programme administrator opens no accounts'],
  ['TEACHER', 'person.reveal', 'a teacher never sees a full national ID'],
];

describe('the permission matrix', () => {
  test.each(NEVER)('%s may never do %s: %s', (role, action) => {
    expect(may(role, action)).toBeNull();
  });

  test('a teacher sees screening progress of the own school', () => {
    expect(may('TEACHER', 'screening.progress')).toBe('organisation');
  });

  test('the committee opinion is open to education and rehabilitation roles alone (残疾人教育条例 20)', () => {
    expect(ROLES.filter((role) => may(role, 'opinion.read'))).toEqual(['THERAPIST', 'TEACHER', 'COMMITTEE_SECRETARY']);
  });

  test('only a clinician records a diagnosis', () => {
    expect(ROLES.filter((role) => may(role, 'diagnosis.record'))).toEqual(['CLINICIAN']);
  });

  test('an auditor looks over the audit, the emergency accesses and who read whom, and does nothing else', () => {
    expect(actionsOf('AUDITOR')).toEqual([
      'session.use',
      'glass.review',
      'subjectlog.read',
      'audit.read',
      'audit.verify',
      'organisation.read',
    ]);
  });

  test('no two rooms claim the same action', () => {
    const all = Object.values(MATRIX_BY_ROOM).flatMap((room) => Object.keys(room));
    expect(all).toHaveLength(new Set(all).size);
    expect(all).toHaveLength(ACTIONS.length);
  });

  test('every role may do something and every action has somebody', () => {
    for (const role of ROLES) expect(actionsOf(role)).not.toHaveLength(0);
    for (const action of ACTIONS) expect(ROLES.some((role) => may(role, action))).toBe(true);
  });

  test('two memberships give the wider scope', () => {
    expect(wider('organisation', 'district')).toBe('district');
    expect(wider(null, 'own')).toBe('own');
    expect(wider('city', null)).toBe('city');
  });

  test('no action on a person, a case or a record is open to the three administrators (GB/T 22239-2019 三员分立)', () => {
    const theirs = ['access', 'audit', 'organisations'] as const;
    // The nightly recount says which totals differ and names nobody.
    const harmless = ['recount.read', ...theirs.flatMap((room) => Object.keys(MATRIX_BY_ROOM[room]))];
    for (const role of ROLES_WITHOUT_CASES)
      expect(actionsOf(role).filter((action) => !harmless.includes(action))).toEqual([]);
  });

  test('two administrators duties, or one beside work with cases, are never in one hand', () => {
    expect(goTogether('SYSTEM_ADMIN', 'SECURITY_ADMIN')).toBe(false);
    expect(goTogether('AUDITOR', 'SECURITY_ADMIN')).toBe(false);
    expect(goTogether('TEACHER', 'AUDITOR')).toBe(false);
    expect(goTogether('TEACHER', 'SCREENER')).toBe(true);
    for (const role of ROLES_WITHOUT_CASES) expect(ROLES_WITH_MINORS).not.toContain(role);
  });
});
