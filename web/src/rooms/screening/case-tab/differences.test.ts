import { expect, test } from 'vitest';

import { differences } from './differences.ts';

test('a correction tells the answers that changed and what came of them, and nothing else', () => {
  const before = { answers: { 1: 'YES', 2: 'NO' }, total: 15, outcome: 'POSITIVE', scoringVersion: '2026-11' };
  const after = { answers: { 1: 'NO', 2: 'NO', 3: 'YES' }, total: 14, outcome: 'RECHECK', scoringVersion: '2026-11' };
  expect(differences(before, after)).toEqual([
    { field: 'answers', item: '1', before: 'YES', after: 'NO' },
    { field: 'answers', item: '3', before: undefined, after: 'YES' },
    { field: 'outcome', item: null, before: 'POSITIVE', after: 'RECHECK' },
    { field: 'total', item: null, before: 15, after: 14 },
  ]);
});

test('nothing and empty are the same', () => {
  expect(differences({ answers: {}, total: null }, { total: null })).toEqual([]);
});
