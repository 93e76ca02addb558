import { createRequire } from 'node:module';
import { addDays, daysBetween } from '@xingcheng/shared/age/iso-date';
import type { IsoDate } from '../clock.js';

// Node finds no named exports in this CommonJS package, so it is required.
const { isWorkday } = createRequire(import.meta.url)('chinese-days') as typeof import('chinese-days');

/** Last year whose holidays and make-up working days the State Council has announced in the data we carry. */
export const ANNOUNCED_THROUGH = 2026;

/** A day whose holidays nobody has announced yet: what is counted up to it may still move, and the page says so. */
export function beyondAnnounced(date: IsoDate): boolean {
  return Number(date.slice(0, 4)) > ANNOUNCED_THROUGH;
}

/** Days off that fall on the same date every year (全国年节及纪念日放假办法 2); the lunar ones wait for the announcement. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** Weekends and holidays off, make-up days on. Beyond the announced years only weekends and fixed holidays are known. */
export function isWorkingDay(date: IsoDate): boolean {
  if (!isWorkday(date)) return false;
  return Number(date.slice(0, 4)) <= ANNOUNCED_THROUGH || !FIXED_HOLIDAYS.includes(date.slice(5));
}

/** The n-th working day after a day. The day itself is not counted. */
export function addWorkingDays(from: IsoDate, days: number): IsoDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** Working days left until a due day, counting it; negative once it has passed, 0 on the day itself. */
export function workingDaysUntil(today: IsoDate, due: IsoDate): number {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1];
  let count = 0;
  for (let ahead = 1; ahead <= daysBetween(from, to); ahead += 1) if (isWorkingDay(addDays(from, ahead))) count += 1;
  return count === 0 ? 0 : sign * count;
}
