import type { ScreeningOutcome } from '../codes/screening-outcome.ts';
import { type Clause, NextStep, type PathwayResult } from './clause.ts';

const ARTICLE = '国卫办妇幼发〔2022〕12号 初筛';

export interface PrimaryScreen {
  /** Codes of the signs ticked at the child's node. */
  readonly signs: readonly string[];
  readonly regression: boolean | null;
  readonly impairment: boolean | null;
  /** Signs of the node not yet answered. */
  readonly unanswered?: readonly string[];
}

type PrimaryOutcome = Extract<ScreeningOutcome, 'POSITIVE' | 'NEGATIVE' | 'INCOMPLETE'>;

/**
 * One sign, or impairment or regression at any age, is positive. A sign that was seen stands even while others are
 * unanswered; a negative needs every answer. The text says 尽快 for the referral and gives no day.
 */
export function primaryRule(screen: PrimaryScreen): PathwayResult<PrimaryOutcome> {
  const clauses: Clause[] = [];
  if (screen.signs.length > 0) clauses.push({ id: 'WARNING_SIGN', article: ARTICLE, verified: true });
  if (screen.regression) clauses.push({ id: 'REGRESSION', article: ARTICLE, verified: true });
  if (screen.impairment) clauses.push({ id: 'LANGUAGE_SOCIAL_IMPAIRMENT', article: ARTICLE, verified: true });
  const missing = [
    ...(screen.unanswered ?? []),
    ...(screen.regression === null ? ['WS-REG'] : []),
    ...(screen.impairment === null ? ['WS-IMP'] : []),
  ];
  if (clauses.length > 0) {
    return { outcome: 'POSITIVE', clauses, missing, nextStep: NextStep.REFER_SECONDARY, dueOn: null };
  }
  if (missing.length > 0) {
    return { outcome: 'INCOMPLETE', clauses, missing, nextStep: NextStep.COMPLETE_ASSESSMENT, dueOn: null };
  }
  return { outcome: 'NEGATIVE', clauses, missing, nextStep: NextStep.ROUTINE, dueOn: null };
}
