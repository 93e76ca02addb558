import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBand } from './age-band.ts';
import { ageInMonths, ageInYears, ageParts } from './age-in-months.ts';
import { correctedAgeInMonths } from './corrected-age.ts';
import { addDays, addMonths, daysBetween, isIsoDate, partsOf } from './iso-date.ts';

const day = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays('1900-01-01', n));
const months = fc.integer({ min: -600, max: 600 });
const days = fc.integer({ min: -40_000, max: 40_000 });

describe('calendar days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s plus %i months is %s', (from, add, to) => {
    expect(addMonths(from, add)).toBe(to);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '２０２６-01-01', '2026-04-31'])(
    '%j is not a day',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  test('a step forward and back by days returns to the day', () => {
    fc.assert(fc.property(day, days, (date, n) => addDays(addDays(date, n), -n) === date));
  });

  test('days between two days are the days added', () => {
    fc.assert(fc.property(day, days, (date, n) => daysBetween(date, addDays(date, n)) === n));
  });

  test('adding months keeps the day of the month or ends on the last of a shorter month', () => {
    fc.assert(
      fc.property(day, months, (date, n) => {
        const before = partsOf(date);
        const after = partsOf(addMonths(date, n));
        const monthsApart = (after.year - before.year) * 12 + after.month - before.month;
        return isIsoDate(addMonths(date, n)) && monthsApart === n && after.day <= before.day;
      }),
    );
  });

  test('more months never give an earlier day', () => {
    fc.assert(fc.property(day, months, (date, n) => addMonths(date, n) < addMonths(date, n + 1)));
  });
});

describe('ages', () => {
  test('n months after birth a child is n months old, and the day before n minus one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 600 }), (born, n) => {
        const then = addMonths(born, n);
        return ageInMonths(born, then) === n && ageInMonths(born, addDays(then, -1)) === n - 1;
      }),
    );
  });

  test.each([
    ['2024-02-29', '2025-02-28', 1],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-11-23', '2026-11-22', 17],
  ])('born %s, on %s: %i years', (born, on, years) => {
    expect(ageInYears(born, on)).toBe(years);
  });

  test('the parts of an age add up', () => {
    expect(ageParts('2024-01-31', '2026-03-01')).toEqual({ years: 2, months: 1, days: 1 });
  });

  test('bands hold their lower end and not their upper', () => {
    expect(ageBand('2023-11-23', '2026-11-22')).toBe('AGE_0_3');
    expect(ageBand('2023-11-22', '2026-11-22')).toBe('AGE_3_6');
    expect(ageBand('2008-11-22', '2026-11-22')).toBe('AGE_18_UP');
    expect(ageBand('2026-11-23', '2026-11-22')).toBeNull();
  });

  test('a child born eight weeks early is corrected until 24 months', () => {
    expect(correctedAgeInMonths('2025-01-01', 32, '2025-07-01')).toBe(4);
    expect(correctedAgeInMonths('2025-01-01', 32, '2026-12-31')).toBe(22);
    expect(correctedAgeInMonths('2025-01-01', 32, '2027-01-01')).toBeNull();
    expect(correctedAgeInMonths('2025-01-01', 37, '2025-07-01')).toBeNull();
  });
});
