import type { Informant } from '../codes/informant.ts';

export interface SchoolStep {
  readonly id: string;
  readonly ageMonths: { readonly from: number; readonly to: number };
  readonly stage1: readonly { readonly instrument: string; readonly informant: Informant }[];
  readonly stage2: readonly string[];
}

/**
 * Screening of pupils (深残委〔2022〕2号 三(四)1 asks for full coverage and names no instruments). The three steps by age are
 * our proposal from published Chinese school studies, not a rule of anybody.
 */
export const SCHOOL_PROGRAMME = {
  id: 'SZ-SCHOOL-DRAFT',
  document: '深残委〔2022〕2号 三(四)1',
  effectiveFrom: '2022-11-30',
  verified: false,
  /** Share of negatives that may be invited to stage 2 to estimate sensitivity, in percent. */
  negativeSamplePercent: { from: 1, to: 2 },
  castRepeatAfterMonths: { from: 2, to: 4 },
} as const;

export const SCHOOL_STEPS: readonly SchoolStep[] = [
  {
    id: 'KINDERGARTEN',
    ageMonths: { from: 36, to: 84 },
    stage1: [{ instrument: 'CN_WARNING_SIGNS@2022', informant: 'SCREENER' }],
    stage2: ['ABC57@1', 'ERXIN2@1'],
  },
  {
    id: 'PRIMARY',
    ageMonths: { from: 72, to: 144 },
    stage1: [{ instrument: 'CAST@1', informant: 'PARENT' }],
    stage2: ['CARS@1', 'ABC57@1', 'ASSQ@1'],
  },
  {
    id: 'SECONDARY',
    ageMonths: { from: 144, to: 228 },
    stage1: [
      { instrument: 'AQ10_ADOLESCENT@1', informant: 'PARENT' },
      { instrument: 'ASSQ@1', informant: 'TEACHER' },
    ],
    stage2: ['SRS2@1'],
  },
];

/** Steps an age falls into; at six a child may be in kindergarten or in school, and the roll decides. */
export function schoolStepsForAge(ageMonths: number): SchoolStep[] {
  return SCHOOL_STEPS.filter((step) => ageMonths >= step.ageMonths.from && ageMonths < step.ageMonths.to);
}
