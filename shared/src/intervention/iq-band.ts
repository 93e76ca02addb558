import type { AdaptiveLevel } from '../codes/adaptive-level.ts';
import { IqBand } from '../codes/iq-band.ts';

const SOURCE = 'GB/T 26341-2010';
const IQ_FROM_YEARS = 7;

type Limits = readonly (readonly [below: number, band: IqBand])[];

/** Developmental quotient, under seven years: up to 25, 39, 54 and 75 are the four grades. */
const BY_DQ: Limits = [
  [26, IqBand.UNDER_20],
  [40, IqBand.FROM_20_TO_34],
  [55, IqBand.FROM_35_TO_49],
  [76, IqBand.FROM_50_TO_69],
  [85, IqBand.FROM_70_TO_84],
  [Number.POSITIVE_INFINITY, IqBand.FROM_85],
];

const BY_IQ: Limits = [
  [20, IqBand.UNDER_20],
  [35, IqBand.FROM_20_TO_34],
  [50, IqBand.FROM_35_TO_49],
  [70, IqBand.FROM_50_TO_69],
  [85, IqBand.FROM_70_TO_84],
  [Number.POSITIVE_INFINITY, IqBand.FROM_85],
];

const BY_ADAPTIVE: Readonly<Record<AdaptiveLevel, IqBand>> = {
  PROFOUND: IqBand.UNDER_20,
  SEVERE: IqBand.FROM_20_TO_34,
  MODERATE: IqBand.FROM_35_TO_49,
  MILD: IqBand.FROM_50_TO_69,
  NORMAL: IqBand.FROM_70_TO_84,
};

export interface Cognition {
  readonly ageYears: number;
  readonly dq?: number | null;
  readonly iq?: number | null;
  readonly adaptive?: AdaptiveLevel | null;
}

export interface IqBandResult {
  readonly band: IqBand;
  readonly basis: 'DQ' | 'IQ' | 'ADAPTIVE' | null;
  /** Adaptive behaviour contradicted the quotient and decided. */
  readonly conflict: boolean;
  /** What has to be assessed before a band can be named. */
  readonly missing: readonly ('DQ' | 'IQ' | 'ADAPTIVE')[];
  readonly source: string;
}

const within = (limits: Limits, value: number) => limits.find(([below]) => value < below)?.[1] ?? IqBand.UNKNOWN;

function result(over: Partial<IqBandResult>): IqBandResult {
  return { band: IqBand.UNKNOWN, basis: null, conflict: false, missing: [], source: SOURCE, ...over };
}

/** Without a quotient the adaptive level stands in for it; without either nothing is guessed. */
function withoutQuotient(adaptive: AdaptiveLevel | null | undefined, asked: 'DQ' | 'IQ'): IqBandResult {
  if (!adaptive) return result({ missing: [asked, 'ADAPTIVE'] });
  return result({ band: BY_ADAPTIVE[adaptive], basis: 'ADAPTIVE', missing: [asked] });
}

function bandByDq(dq: number, adaptive: AdaptiveLevel | null | undefined): IqBandResult {
  const betweenGrades = dq >= 72 && dq < 76;
  if (!betweenGrades) return result({ band: within(BY_DQ, dq), basis: 'DQ' });
  if (!adaptive) return result({ missing: ['ADAPTIVE'] });
  const band = adaptive === 'NORMAL' ? IqBand.FROM_70_TO_84 : IqBand.FROM_50_TO_69;
  return result({ band, basis: 'ADAPTIVE' });
}

function bandByIq(iq: number, adaptive: AdaptiveLevel | null | undefined): IqBandResult {
  const band = within(BY_IQ, iq);
  const decided = adaptive && iq < 70 ? BY_ADAPTIVE[adaptive] : band;
  const conflict = decided !== band;
  return result({ band: decided, basis: conflict ? 'ADAPTIVE' : 'IQ', conflict });
}

/**
 * Under seven the DQ column, from seven the IQ. DQ 72 to 75 is settled by adaptive behaviour, and where an IQ under 70 and
 * adaptive behaviour disagree, adaptive behaviour decides.
 */
export function iqBand({ ageYears, dq = null, iq = null, adaptive }: Cognition): IqBandResult {
  if (ageYears < IQ_FROM_YEARS) return dq === null ? withoutQuotient(adaptive, 'DQ') : bandByDq(dq, adaptive);
  return iq === null ? withoutQuotient(adaptive, 'IQ') : bandByIq(iq, adaptive);
}
