import { ageInMonths } from './age-in-months.ts';
import { type IsoDate, addDays } from './iso-date.ts';

const TERM_WEEKS = 40;
const PRETERM_BELOW_WEEKS = 37;
const CORRECT_BELOW_MONTHS = 24;

/**
 * Completed months counted from the day the child was due, for children born before 37 weeks and younger than 24 months;
 * null where no correction applies. Shown to the screener; 国卫办妇幼发〔2022〕12号 is silent on it, so scoring goes by
 * chronological age (proposal).
 */
export function correctedAgeInMonths(birthDate: IsoDate, gestationWeeks: number, on: IsoDate): number | null {
  if (gestationWeeks >= PRETERM_BELOW_WEEKS) return null;
  if (ageInMonths(birthDate, on) >= CORRECT_BELOW_MONTHS) return null;
  return Math.max(0, ageInMonths(addDays(birthDate, (TERM_WEEKS - gestationWeeks) * 7), on));
}
