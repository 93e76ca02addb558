import { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import { CoOccurringCondition } from '@xingcheng/shared/codes/co-occurring-condition';
import { Severity } from '@xingcheng/shared/codes/severity';
import type { Random } from '../random.js';

export type Profile = {
  socialCommunication: Severity;
  restrictedRepetitive: Severity;
  quotient: number | null;
  adaptive: AdaptiveLevel;
  coOccurring: CoOccurringCondition[];
};

const MEAN_QUOTIENT: Record<Severity, number> = { LEVEL_1: 92, LEVEL_2: 66, LEVEL_3: 42 };
const COMPANIONS: readonly CoOccurringCondition[] = [
  CoOccurringCondition.ADHD,
  CoOccurringCondition.SLEEP,
  CoOccurringCondition.ANXIETY,
  CoOccurringCondition.LANGUAGE_DISORDER,
  CoOccurringCondition.EPILEPSY,
  CoOccurringCondition.FEEDING,
];

/** What an assessment finds; the parts belong together, so they are drawn together. */
export function profileOf(random: Random, levels: readonly (readonly [Severity, number])[]): Profile {
  const social = random.weighted(levels);
  const repetitive = random.chance(0.7) ? social : random.weighted(levels);
  // Some cannot be tested: the plan then has to say so instead of guessing.
  const quotient = random.chance(0.08) ? null : Math.max(18, MEAN_QUOTIENT[social] + random.int(-16, 16));
  const coOccurring = COMPANIONS.filter(() => random.chance(0.22));
  if (quotient !== null && quotient < 70) coOccurring.unshift(CoOccurringCondition.INTELLECTUAL_DISABILITY);
  return {
    socialCommunication: social,
    restrictedRepetitive: repetitive,
    quotient,
    adaptive: adaptiveOf(quotient ?? MEAN_QUOTIENT[social]),
    coOccurring,
  };
}

function adaptiveOf(quotient: number): AdaptiveLevel {
  if (quotient >= 85) return AdaptiveLevel.NORMAL;
  if (quotient >= 60) return AdaptiveLevel.MILD;
  if (quotient >= 45) return AdaptiveLevel.MODERATE;
  return quotient >= 30 ? AdaptiveLevel.SEVERE : AdaptiveLevel.PROFOUND;
}

export const SPREAD = [
  [Severity.LEVEL_1, 45],
  [Severity.LEVEL_2, 35],
  [Severity.LEVEL_3, 20],
] as const;
export const MILD = [
  [Severity.LEVEL_1, 70],
  [Severity.LEVEL_2, 30],
] as const;
export const HEAVY = [
  [Severity.LEVEL_2, 25],
  [Severity.LEVEL_3, 75],
] as const;
