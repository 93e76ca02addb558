import { AgeBand } from '../codes/age-band.ts';
import { ageInYears } from './age-in-months.ts';
import type { IsoDate } from './iso-date.ts';

export interface AgeBandLimits {
  readonly band: AgeBand;
  /** Completed years, in. */
  readonly from: number;
  /** Completed years, out. */
  readonly to: number;
}

export const AGE_BANDS: readonly AgeBandLimits[] = [
  { band: AgeBand.AGE_0_3, from: 0, to: 3 },
  { band: AgeBand.AGE_3_6, from: 3, to: 6 },
  { band: AgeBand.AGE_6_12, from: 6, to: 12 },
  { band: AgeBand.AGE_12_18, from: 12, to: 18 },
  { band: AgeBand.AGE_18_UP, from: 18, to: Number.POSITIVE_INFINITY },
];

/** The band of an age in completed years; null before birth. */
export function ageBandOfYears(years: number): AgeBand | null {
  return AGE_BANDS.find((limits) => years >= limits.from && years < limits.to)?.band ?? null;
}

export function ageBand(birthDate: IsoDate, on: IsoDate): AgeBand | null {
  return ageBandOfYears(ageInYears(birthDate, on));
}
