import { expect, test } from 'vitest';

import { keyOf, markOfKey, optionOfKey } from './keys.ts';

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

test('R and A mark a refusal and an absence', () => {
  expect(markOfKey('r', false, ['YES', 'NO'])).toBe('REFUSED');
  expect(markOfKey('A', true, ['YES', 'NO'])).toBe('ABSENT');
});

test('where A is an answer, it marks an absence only with Shift', () => {
  const options = ['A', 'B', 'C', 'D', 'E'];
  expect(markOfKey('a', false, options)).toBeUndefined();
  expect(markOfKey('A', true, options)).toBe('ABSENT');
});
