import { afterEach, describe, expect, test } from 'vitest';

import { formatAge, formatDate, formatDateLong, formatTime } from './format.ts';
import { setLanguage } from './index.ts';

afterEach(() => setLanguage('zh'));

describe('an age in completed years and months', () => {
  test.each([
    ['2021-08-22', '2026-11-22', '5岁3月', '5 y 3 m'],
    ['2021-08-23', '2026-11-22', '5岁2月', '5 y 2 m'],
    ['2020-11-22', '2026-11-22', '6岁', '6 y'],
    ['2024-12-31', '2026-11-22', '1岁10月', '1 y 10 m'],
    ['2026-03-22', '2026-11-22', '8月', '8 m'],
    ['2024-02-29', '2026-02-28', '1岁11月', '1 y 11 m'],
  ])('born %s is on %s %s', async (born, on, zh, en) => {
    expect(formatAge(born, on)).toBe(zh);
    await setLanguage('en');
    expect(formatAge(born, on)).toBe(en);
  });
});

test('tables show plain dates, documents the long form', async () => {
  expect(formatDate('2026-11-22')).toBe('2026-11-22');
  expect(formatDateLong('2026-11-22')).toBe('2026年11月22日');
  await setLanguage('en');
  expect(formatDateLong('2026-11-22')).toBe('22 November 2026');
});

test('an instant is shown in the time of the city', () => {
  expect(formatTime('2026-11-22T17:03:00Z')).toBe('2026-11-23 01:03');
});

test('the page tells screen readers which language it speaks', async () => {
  await setLanguage('en');
  expect(document.documentElement.lang).toBe('en');
  await setLanguage('zh');
  expect(document.documentElement.lang).toBe('zh-CN');
});
