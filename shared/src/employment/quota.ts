import type { IsoDate } from '../age/iso-date.ts';
import type { DisabilityGrade } from '../codes/disability-grade.ts';

/** The levy rule of one place; another place or year is another object. */
export interface QuotaRule {
  readonly id: string;
  readonly ratio: number;
  /** Grade 1 and 2 count as so many persons. */
  readonly severeCountsAs: number;
  readonly relief: {
    readonly until: IsoDate;
    readonly exemptUpTo: number;
    readonly reducedFromRatio: number;
    readonly reduced: number;
    readonly below: number;
  };
  readonly source: string;
  readonly verified: boolean;
}

export const QUOTA_RULE: QuotaRule = {
  id: 'GD-LEVY-1.5',
  ratio: 0.015,
  severeCountsAs: 2,
  relief: { until: '2027-12-31', exemptUpTo: 30, reducedFromRatio: 0.01, reduced: 0.5, below: 0.9 },
  source: '残疾人就业条例 8; 财税〔2015〕72号; 粤财社〔2017〕51号',
  verified: false,
};

export interface QuotaInput {
  /** Staff on average last year. */
  readonly headcount: number;
  /** Grades of those with a contract of a year or more, the minimum wage and social insurance. */
  readonly grades: readonly DisabilityGrade[];
  readonly averageWage: number;
  readonly on: IsoDate;
}

export interface Quota {
  readonly required: number;
  readonly counted: number;
  readonly gap: number;
  readonly factor: number;
  readonly levy: number;
}

const cents = (value: number) => Math.round(value * 100) / 100;

function reliefFactor({ relief }: QuotaRule, { headcount, on }: QuotaInput, counted: number): number {
  if (on > relief.until) return 1;
  if (headcount <= relief.exemptUpTo) return 0;
  return counted / headcount >= relief.reducedFromRatio ? relief.reduced : relief.below;
}

/** What an employer owes. Autism adds nothing by itself: the multiplier goes by the grade of the certificate. */
export function quota(input: QuotaInput, rule: QuotaRule = QUOTA_RULE): Quota {
  const required = input.headcount * rule.ratio;
  const counted = input.grades.reduce(
    (sum, grade) => sum + (grade === 'GRADE_1' || grade === 'GRADE_2' ? rule.severeCountsAs : 1),
    0,
  );
  const gap = Math.max(0, required - counted);
  const factor = reliefFactor(rule, input, counted);
  return { required: cents(required), counted, gap: cents(gap), factor, levy: cents(gap * input.averageWage * factor) };
}
