import { DuplicateAspect } from '../../codes/duplicate-aspect.ts';
import type { DuplicateBand } from '../../codes/duplicate-band.ts';
import type { Likeness } from '../../codes/likeness.ts';
import { COMPARE } from './compare.ts';
import type { IdentityFacts } from './facts.ts';
import { DUPLICATE_WEIGHTS, type DuplicateWeights } from './weights.ts';

export interface DuplicateReason {
  readonly aspect: DuplicateAspect;
  readonly likeness: Likeness;
  /** What it adds; negative where it speaks against. */
  readonly points: number;
}

export interface DuplicateScore {
  /** 0 to the cap. */
  readonly score: number;
  /** Null: a coincidence, not to be shown. */
  readonly band: DuplicateBand | null;
  /** What speaks for it and what against, weightiest first. */
  readonly reasons: readonly DuplicateReason[];
  readonly version: string;
}

/** How much two records look like one person, and why. */
export function scoreDuplicate(
  one: IdentityFacts,
  other: IdentityFacts,
  weights: DuplicateWeights = DUPLICATE_WEIGHTS,
): DuplicateScore {
  const compared = Object.values(DuplicateAspect).map((aspect) => {
    const likeness = COMPARE[aspect](one, other);
    return { aspect, likeness, points: weights.points[aspect][likeness] ?? 0 };
  });
  const likenessOf = (aspect: DuplicateAspect) => compared.find((reason) => reason.aspect === aspect)?.likeness;
  const sum = compared.reduce((total, reason) => total + reason.points, 0);
  // One number is one person, whatever else was written down.
  const score =
    likenessOf('NATIONAL_ID') === 'EQUAL'
      ? weights.cap
      : Math.max(0, Math.min(sum, weights.cap, weights.nameCaps[likenessOf('NAME') ?? 'UNKNOWN'] ?? weights.cap));
  return {
    score,
    band: bandOf(score, weights),
    reasons: compared
      .filter((reason) => reason.points !== 0)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    version: weights.version,
  };
}

export function bandOf(score: number, weights: DuplicateWeights = DUPLICATE_WEIGHTS): DuplicateBand | null {
  if (score >= weights.bands.CERTAIN) return 'CERTAIN';
  if (score >= weights.bands.LIKELY) return 'LIKELY';
  return score >= weights.bands.POSSIBLE ? 'POSSIBLE' : null;
}
