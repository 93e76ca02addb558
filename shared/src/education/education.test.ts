import { describe, expect, test } from 'vitest';
import { PlacementOption } from '../codes/placement-option.ts';
import { ageOn31August, gradeFitsAge, schoolYearOf } from './grade-age.ts';
import { optionsForAge, passedOver, placementStep } from './placement-order.ts';
import { resourceRoomRequired } from './resource-room.ts';

describe('placement in the legal order (残疾人教育条例 3, 17)', () => {
  test('ordinary education needs no reason', () => {
    expect(passedOver('ORDINARY_REGULAR')).toEqual([]);
    expect(passedOver('INCLUSIVE_KINDERGARTEN')).toEqual([]);
  });

  test('a special school passes over three options and owes a reason for each', () => {
    expect(passedOver('SPECIAL_SCHOOL')).toEqual(['ORDINARY_REGULAR', 'ORDINARY_DESIGNATED', 'SPECIAL_CLASS']);
  });

  test('home and remote teaching stand side by side and need the finding that the child cannot attend', () => {
    expect(passedOver('REMOTE')).toEqual(passedOver('HOME_DELIVERY'));
    expect(placementStep('HOME_DELIVERY')).toMatchObject({ article: '残疾人教育条例 17.4', needsCannotAttend: true });
  });

  test('every option has its step', () => {
    for (const option of Object.values(PlacementOption)) expect(placementStep(option).article).not.toBe('');
  });

  test('at six a child may enter school or wait a year (义务教育法 11), at seven no longer', () => {
    expect(optionsForAge(5)).not.toContain('ORDINARY_REGULAR');
    expect(optionsForAge(6)).toContain('DEFERRED');
    expect(optionsForAge(7)).not.toContain('DEFERRED');
    expect(optionsForAge(15)).toContain('VOCATIONAL_HIGH');
  });
});

describe('grade and age', () => {
  test('the school year begins on 1 September', () => {
    expect(schoolYearOf('2026-08-31')).toBe(2025);
    expect(schoolYearOf('2026-09-01')).toBe(2026);
  });

  test('a child born on 31 August is a year ahead of one born on 1 September', () => {
    expect(ageOn31August('2020-08-31', 2026)).toBe(6);
    expect(ageOn31August('2020-09-01', 2026)).toBe(5);
  });

  test.each([
    ['P1', '2020-03-01', true],
    ['P1', '2021-03-01', true],
    ['P1', '2022-03-01', false],
    ['P1', '2017-03-01', true],
    ['P1', '2016-03-01', false],
    ['K1', '2015-03-01', false],
    ['J9', '2011-12-01', true],
  ] as const)('%s for a child born %s in 2026: %s', (grade, born, fits) => {
    expect(gradeFitsAge(grade, born, 2026)).toBe(fits);
  });
});

test('five pupils in regular classes make a resource room due (教基二厅〔2016〕1号)', () => {
  expect(resourceRoomRequired(4)).toBe(false);
  expect(resourceRoomRequired(5)).toBe(true);
});
