import { type IsoDate, addMonths, daysBetween, partsOf } from './iso-date.ts';

/** Completed months. A child born on the 31st completes a month on the last day of a shorter one. Negative before birth. */
export function ageInMonths(birthDate: IsoDate, on: IsoDate): number {
  const born = partsOf(birthDate);
  const then = partsOf(on);
  const months = (then.year - born.year) * 12 + (then.month - born.month);
  return addMonths(birthDate, months) <= on ? months : months - 1;
}

/** Completed years, by the same rule for 29 February as addMonths has. */
export function ageInYears(birthDate: IsoDate, on: IsoDate): number {
  return Math.floor(ageInMonths(birthDate, on) / 12);
}

export interface AgeParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Parts of an age, for the reader's own language to put into words. */
export function ageParts(birthDate: IsoDate, on: IsoDate): AgeParts {
  const total = ageInMonths(birthDate, on);
  return { years: Math.floor(total / 12), months: total % 12, days: daysBetween(addMonths(birthDate, total), on) };
}
