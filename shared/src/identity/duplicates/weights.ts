import type { DuplicateAspect } from '../../codes/duplicate-aspect.ts';
import type { DuplicateBand } from '../../codes/duplicate-band.ts';
import type { Likeness } from '../../codes/likeness.ts';

export interface DuplicateWeights {
  readonly version: string;
  readonly verified: boolean;
  readonly source: string;
  readonly effectiveFrom: string;
  readonly points: Readonly<Record<DuplicateAspect, Readonly<Partial<Record<Likeness, number>>>>>;
  /** However much else agrees, a pair whose names agree no better than this gets no more. An equal number lifts it. */
  readonly nameCaps: Readonly<Partial<Record<Likeness, number>>>;
  readonly cap: number;
  /** From how many points a pair is of a band; below the last it is a coincidence and is not shown. */
  readonly bands: Readonly<Record<DuplicateBand, number>>;
}

/**
 * Our own weights; no public norm gives any. They are set so that twins, siblings behind one telephone and namesakes
 * stay below the line, while one child entered by two schools lies above it. To be measured against decided pairs.
 */
export const DUPLICATE_WEIGHTS: DuplicateWeights = {
  version: 'duplicates-2026.1',
  verified: false,
  source: '星程 2026 (own proposal, to be measured against decided pairs)',
  effectiveFrom: '2026-01-01',
  points: {
    NATIONAL_ID: { EQUAL: 100, MISTYPED: 45, NEIGHBOUR: 15, DIFFERENT: -60 },
    NAME: { EQUAL: 36, HOMOPHONE: 32, CHARACTERS_SWAPPED: 24, NEAR_SOUND: 22, DIFFERENT: -25 },
    BIRTH_DATE: { EQUAL: 32, DAY_MONTH_SWAPPED: 22, ONE_SLIP: 18, DIFFERENT: -20 },
    SEX: { EQUAL: 3, DIFFERENT: -4 },
    GUARDIAN_PHONE: { EQUAL: 24 },
    GUARDIAN_NAME: { EQUAL: 10, HOMOPHONE: 7 },
    SCHOOL: { SAME_CLASS: 6, SAME_SCHOOL: 4 },
    ADDRESS: { SAME_STREET: 3, SAME_AREA: 1 },
  },
  nameCaps: { EQUAL: 100, UNKNOWN: 94, HOMOPHONE: 94, CHARACTERS_SWAPPED: 94, NEAR_SOUND: 94, DIFFERENT: 59 },
  cap: 100,
  bands: { CERTAIN: 95, LIKELY: 75, POSSIBLE: 60 },
};
