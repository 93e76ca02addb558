import { describe, expect, test, vi } from 'vitest';
import { actorWith, NOW } from '../../test/actors.js';
import { EVERYWHERE, NOWHERE, type Reach } from '../platform/db/reach.js';
import { scopeOf, type Actor } from './actor.js';
import { reachOf } from './reach-of.js';

vi.mock('./actor.js', async (actual) => {
  const door = await actual<typeof import('./actor.js')>();
  return { ...door, scopeOf: vi.fn<typeof scopeOf>(door.scopeOf) };
});

const inDistrict: Reach = { area: '440307', organisation: 'organisation-1' };
const inHouse: Reach = { area: '', organisation: 'organisation-1' };

const REACH: readonly (readonly [Partial<Actor>, Reach, string])[] = [
  [{ role: 'SCREENER' }, inHouse, "a screener: the people of the own organisation, never the district's"],
  [{ role: 'SCREENER', areaCode: '440300' }, inHouse, 'a screener of an organisation of the city: no further'],
  [{ role: 'CASE_MANAGER' }, inDistrict, 'a case manager: the district, and whom the own organisation has to do with'],
  [{ role: 'CASE_MANAGER', areaCode: '440300' }, EVERYWHERE, 'a case manager of the city: every district'],
  [{ role: 'AUDITOR' }, NOWHERE, 'an auditor: nobody'],
  [{ role: 'SYSTEM_ADMIN', areaCode: '440300' }, NOWHERE, 'a system administrator of the city: nobody'],
  [{ role: 'CASE_MANAGER', scopes: ['employer.read'] }, NOWHERE, 'a program whose token names no persons: nobody'],
];

const open = (personId: string, until: string) => ({ id: `glass-${personId}`, personId, until: new Date(until) });
const glass = [
  open('person-1', '2026-11-22T02:00:01Z'),
  open('person-2', '2026-11-22T02:30:00Z'),
  open('person-3', '2026-11-22T02:00:00Z'),
];

describe('whom the database lets a reader see at all', () => {
  test.each(REACH)('%j', (facts, reach) => {
    expect(reachOf(actorWith(facts), NOW)).toEqual(reach);
  });

  test.each([
    ['city', EVERYWHERE],
    ['own', inHouse],
  ] as const)('a scope that no role has for persons today: %s', (scope, reach) => {
    vi.mocked(scopeOf).mockReturnValueOnce(scope);
    expect(reachOf(actorWith(), NOW)).toEqual(reach);
  });

  test('an emergency access adds the persons that are open now, and none whose hour is over', () => {
    expect(reachOf(actorWith({ glass }), NOW)).toEqual({ ...inHouse, glass: '{person-1,person-2}' });
    expect(reachOf(actorWith({ role: 'CASE_MANAGER', glass }), NOW)).toEqual({
      ...inDistrict,
      glass: '{person-1,person-2}',
    });
    expect(reachOf(actorWith({ glass: glass.slice(2) }), NOW)).toEqual(inHouse);
  });

  test('who sees everybody needs none, and to whom nobody is shown it shows nobody', () => {
    expect(reachOf(actorWith({ role: 'CASE_MANAGER', areaCode: '440300', glass }), NOW)).toBe(EVERYWHERE);
    expect(reachOf(actorWith({ role: 'AUDITOR', glass }), NOW)).toBe(NOWHERE);
  });
});
