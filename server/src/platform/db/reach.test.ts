import { describe, expect, test } from 'vitest';
import type { Db } from './db.js';
import { EVERYWHERE, NOWHERE, preludeOf, reachSettings, seeWithin, type Reach } from './reach.js';

const TODAY = '2026-11-22';
const inDistrict: Reach = { area: '440307', organisation: 'organisation-1' };
const withGlass: Reach = { ...inDistrict, glass: '{person-1}' };

describe('what the database is told about its reader', () => {
  test('everywhere is a star, nowhere is nothing', () => {
    expect(EVERYWHERE).toEqual({ area: '*', organisation: '' });
    expect(NOWHERE).toEqual({ area: '', organisation: '' });
  });

  test.each([
    ['nowhere', NOWHERE, ['', '', TODAY, '']],
    ['everywhere', EVERYWHERE, ['*', '', TODAY, '']],
    ['a district', inDistrict, ['440307', 'organisation-1', TODAY, '']],
    ['a district and an emergency access', withGlass, ['440307', 'organisation-1', TODAY, '{person-1}']],
  ])('%s: area, organisation, day and emergency accesses, in every way of saying it', (_, reach, values) => {
    const names = ['xc.area', 'xc.organisation', 'xc.today', 'xc.glass'];
    expect(reachSettings(reach, TODAY)).toEqual(Object.fromEntries(names.map((name, at) => [name, values[at]])));
    expect(preludeOf(reach, TODAY)).toEqual({
      text: `select ${names.map((name, at) => `set_config('${name}', $${at + 1}, true)`).join(', ')}`,
      values,
    });
  });

  test('in an open transaction it is narrowed for what follows, and for this transaction alone', async () => {
    const said: unknown[] = [];
    const em = { execute: async (...statement: unknown[]) => void said.push(statement) } as unknown as Db;
    await seeWithin(em, inDistrict);
    expect(said).toEqual([
      [`select set_config('xc.area', ?, true), set_config('xc.organisation', ?, true)`, ['440307', 'organisation-1']],
    ]);
  });
});
