import { describe, expect, test } from 'vitest';
import { goTogether, ROLES, ROLES_WITH_MINORS, ROLES_WITHOUT_CASES } from './roles.ts';

/** Three duties that are never in one hand, nor beside work with cases (GB/T 22239-2019 三员分立). */
const APART = ['AUDITOR', 'SECURITY_ADMIN', 'SYSTEM_ADMIN'];

describe('roles that one account may hold', () => {
  const pairs = ROLES.flatMap((one) => ROLES.map((other) => [one, other] as const));

  test.each(pairs)('%s and %s', (one, other) => {
    expect(goTogether(one, other)).toBe(one === other || !(APART.includes(one) || APART.includes(other)));
  });

  test('the three duties without cases are those of the standard', () => {
    expect(ROLES_WITHOUT_CASES).toEqual(APART);
  });

  test('whoever stands before minors is checked (未成年人保护法 62), and who reads lists or runs the house is not', () => {
    expect(ROLES.filter((role) => !ROLES_WITH_MINORS.includes(role))).toEqual([
      'COMMITTEE_SECRETARY',
      'PROGRAMME_ADMIN',
      ...APART,
    ]);
    expect(ROLES_WITH_MINORS).toHaveLength(7);
  });
});
