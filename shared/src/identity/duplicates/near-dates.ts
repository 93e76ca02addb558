import { isIsoDate, type IsoDate } from '../../age/iso-date.ts';

export function dayMonthSwapped(date: IsoDate): IsoDate | null {
  const swapped = `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`;
  return swapped !== date && isIsoDate(swapped) ? swapped : null;
}

export function differsInOneDigit(one: string, other: string): boolean {
  return one.length === other.length && [...one].filter((digit, place) => digit !== other[place]).length === 1;
}

/** The day itself, day and month exchanged, and every day that differs in one digit: where a mistyped birth date is looked for. */
export function nearDates(date: IsoDate): IsoDate[] {
  const found = new Set<IsoDate>([date]);
  const swapped = dayMonthSwapped(date);
  if (swapped) found.add(swapped);
  for (const place of [0, 1, 2, 3, 5, 6, 8, 9])
    for (let digit = 0; digit <= 9; digit += 1) {
      const near = `${date.slice(0, place)}${digit}${date.slice(place + 1)}`;
      if (isIsoDate(near)) found.add(near);
    }
  return [...found];
}
