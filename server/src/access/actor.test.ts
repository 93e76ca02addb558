import { ROLES } from '@xingcheng/shared/access/roles';
import { describe, expect, test } from 'vitest';
import { actorWith } from '../../test/actors.js';
import { CITY, isCityWide, scopeOf } from './actor.js';

describe('how far an actor may ever do something', () => {
  test.each([
    ['SYSTEM_ADMIN', 'person.read', null],
    ['SCREENER', 'session.use', 'own'],
    ['SCREENER', 'person.read', 'organisation'],
    ['CASE_MANAGER', 'person.read', 'district'],
    ['SECURITY_ADMIN', 'account.read', 'city'],
  ] as const)('%s, %s: %s', (role, action, scope) => {
    expect(scopeOf(actorWith({ role }), action)).toBe(scope);
  });

  test('a program with a token does what its token names, and only as far as its role', () => {
    const program = actorWith({ role: 'CASE_MANAGER', scopes: ['person.read', 'audit.read'] });
    expect(scopeOf(program, 'person.read')).toBe('district');
    expect(scopeOf(program, 'person.change')).toBeNull();
    expect(scopeOf(program, 'audit.read')).toBeNull();
  });

  test('a token that names nothing does nothing, whatever its role', () => {
    for (const role of ROLES) expect(scopeOf(actorWith({ role, scopes: [] }), 'organisation.read')).toBeNull();
  });
});

test('only an organisation of the whole city looks over every area: a district or a cooperation zone does not', () => {
  expect(CITY).toBe('440300');
  const wide = ['440300', '440307', '440300-DP', '440300-SS', ''].filter((areaCode) =>
    isCityWide(actorWith({ areaCode })),
  );
  expect(wide).toEqual(['440300']);
});
