import { ScreeningOutcome } from '../codes/screening-outcome.ts';
import type { Instrument } from './instrument.ts';
import type { Score } from './score.ts';

export const FollowUpAnswer = { PASS: 'PASS', FAIL: 'FAIL' } as const;
export type FollowUpAnswer = (typeof FollowUpAnswer)[keyof typeof FollowUpAnswer];

export interface FollowUpScore {
  readonly outcome: ScreeningOutcome;
  readonly failed: number | null;
  readonly missing: readonly string[];
}

/**
 * The interview over the items failed at first. Refused, not held or unfinished means INCOMPLETE, never low.
 * Null where this result asks for no interview.
 */
export function scoreFollowUp(
  instrument: Instrument,
  first: Score,
  answers: Readonly<Record<string, FollowUpAnswer>> | null,
): FollowUpScore | null {
  const rule = instrument.followUp;
  if (!rule || first.band !== rule.band) return null;
  const missing = first.scored.filter((item) => answers?.[item] === undefined);
  if (!answers || missing.length > 0) return { outcome: ScreeningOutcome.INCOMPLETE, failed: null, missing };
  const failed = first.scored.filter((item) => answers[item] === FollowUpAnswer.FAIL).length;
  const positive = failed >= rule.positiveMin;
  return { outcome: positive ? ScreeningOutcome.POSITIVE : ScreeningOutcome.NEGATIVE, failed, missing: [] };
}
