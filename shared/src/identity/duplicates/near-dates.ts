import { isIsoDate, type IsoDate } from '../../age/iso-date.ts';

export function dayMonthSwapped(date: IsoDate): IsoDate | null {
  const swapped = `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`;
  return swapped !== date && isIsoDate(swapped) ? swapped : null;
}

/** Places of the digits of 'YYYY-MM-DD'. */
const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;

/**
 * The day itself, day and month exchanged, and every day one slip away: one digit wrong, or two neighbours exchanged.
 * A slip in the date inside a national ID therefore leads to one of these too.
 */
export function nearDates(date: IsoDate): IsoDate[] {
  const swapped = dayMonthSwapped(date);
  return [...new Set([date, ...slips(date), ...(swapped ? [swapped] : [])])];
}

export function isOneSlipAway(one: IsoDate, other: IsoDate): boolean {
  return slips(one).includes(other);
}

function slips(date: IsoDate): IsoDate[] {
  const digits = DIGITS.map((place) => date.charAt(place)).join('');
  const near = DIGITS.flatMap((_, at) => [
    ...[...'0123456789'].map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
    digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2),
  ]);
  return near
    .map((text) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`)
    .filter((day) => day !== date && isIsoDate(day));
}
