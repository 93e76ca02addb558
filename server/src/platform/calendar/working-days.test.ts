import { addDays } from '@xingcheng/shared/age/iso-date';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, ANNOUNCED_THROUGH, beyondAnnounced, isWorkingDay, workingDaysUntil } from './working-days.js';

describe('working days (国务院办公厅关于2026年部分节假日安排)', () => {
  test.each([
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked to make up for it'],
    ['2026-02-14', true, 'a Saturday worked before Spring Festival'],
    ['2026-02-17', false, 'Spring Festival'],
    ['2026-11-22', false, 'a plain Sunday'],
    ['2026-11-23', true, 'a plain Monday'],
    ['2027-01-01', false, 'New Year, also before the year is announced'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  test.each([
    ['2026-11-22', 10, '2026-12-04'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
  ])('from %s, %i working days on is %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  test('the days left count down to nothing on the day and below after it', () => {
    expect(workingDaysUntil('2026-11-22', '2026-12-04')).toBe(10);
    expect(workingDaysUntil('2026-12-04', '2026-12-04')).toBe(0);
    expect(workingDaysUntil('2026-12-07', '2026-12-04')).toBe(-1);
  });

  test('make-up working days are known through the announced year and for none after it', () => {
    const workedWeekends = (year: number) => {
      let count = 0;
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
        if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && isWorkingDay(day)) count += 1;
      return count;
    };
    expect(workedWeekends(ANNOUNCED_THROUGH)).toBeGreaterThan(0);
    expect(workedWeekends(ANNOUNCED_THROUGH + 1)).toBe(0);
    expect([beyondAnnounced(`${ANNOUNCED_THROUGH}-12-31`), beyondAnnounced(`${ANNOUNCED_THROUGH + 1}-01-01`)]).toEqual([
      false,
      true,
    ]);
  });
});
