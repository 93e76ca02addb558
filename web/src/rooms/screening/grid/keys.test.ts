import { expect, test } from 'vitest';

import { keyOf, optionOfKey } from './keys.ts';

test.each([
  [['YES', 'NO'], '1', 'YES'],
  [['NO', 'YES'], '1', 'YES'],
  [['CHECKED', 'UNCHECKED'], '0', 'UNCHECKED'],
  [['0', '1', '2'], '2', '2'],
  [['A', 'B', 'C', 'D', 'E'], 'C', 'C'],
  [['NEVER', 'SELDOM', 'USUALLY'], '3', 'USUALLY'],
  [['YES', 'NO'], '7', undefined],
])('on %j the key %s sets %s', (options, key, expected) => {
  expect(optionOfKey(key, options)).toBe(expected);
});

test('no two options of an item share a key', () => {
  const options = ['DEFINITELY_AGREE', 'SLIGHTLY_AGREE', 'SLIGHTLY_DISAGREE', 'DEFINITELY_DISAGREE'];
  expect(new Set(options.map((option) => keyOf(option, options))).size).toBe(options.length);
});
