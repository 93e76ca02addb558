import { type IsoDate, addMonths } from '../age/iso-date.ts';
import type { ScreeningOutcome } from '../codes/screening-outcome.ts';
import { type Clause, NextStep, type PathwayResult } from './clause.ts';
import { NATIONAL_PATHWAY as RULE } from './national-pathway.ts';

export const SECONDARY_ARTICLE = '国卫办妇幼发〔2022〕12号 复筛';

/** What history and observation may show. */
export const HistoryFinding = {
  LANGUAGE: 'LANGUAGE',
  COMMUNICATION: 'COMMUNICATION',
  STEREOTYPED: 'STEREOTYPED',
  NARROW_INTEREST: 'NARROW_INTEREST',
} as const;
export type HistoryFinding = (typeof HistoryFinding)[keyof typeof HistoryFinding];

/** Developmental quotients of 儿心量表-II. */
export interface Quotients {
  readonly total: number | null;
  readonly language: number | null;
  readonly adaptive: number | null;
  readonly social: number | null;
}

export interface SecondaryScreen {
  readonly on: IsoDate;
  readonly ageMonths: number;
  /** Null while history was not taken; empty when it showed nothing. */
  readonly history: readonly HistoryFinding[] | null;
  /** Whether M-CHAT was failed; asked from 18 to below 24 months. */
  readonly mchatFailed?: boolean | null;
  /** Asked from 24 months. */
  readonly abcTotal?: number | null;
  readonly dq: Quotients | null;
}

export type SecondaryOutcome = Extract<ScreeningOutcome, 'ABNORMAL' | 'RECHECK' | 'NORMAL' | 'INCOMPLETE'>;

/** The instruments the text asks for at an age in completed months. */
export function secondaryTools(ageMonths: number): readonly ('MCHAT23' | 'ABC57' | 'ERXIN2')[] {
  if (ageMonths >= RULE.abcFromMonths) return ['ABC57', 'ERXIN2'];
  return ageMonths >= RULE.mchatFromMonths ? ['MCHAT23', 'ERXIN2'] : ['ERXIN2'];
}

const clause = (id: string, verified = true): Clause => ({ id, article: SECONDARY_ARTICLE, verified });

function missingOf(screen: SecondaryScreen): string[] {
  const tools = secondaryTools(screen.ageMonths);
  const missing: string[] = [];
  if (screen.history === null) missing.push('HISTORY');
  if (tools.includes('MCHAT23') && typeof screen.mchatFailed !== 'boolean') missing.push('MCHAT23');
  if (tools.includes('ABC57') && typeof screen.abcTotal !== 'number') missing.push('ABC57');
  const { total = null, language = null, adaptive = null, social = null } = screen.dq ?? {};
  if ([total, language, adaptive, social].includes(null)) missing.push('ERXIN2');
  return missing;
}

function domainIsLow({ language, adaptive, social }: Quotients): boolean {
  return [language, adaptive, social].some((value) => value !== null && value < RULE.domainDeviationBelow);
}

function abnormalClauses(screen: SecondaryScreen): Clause[] {
  const tools = secondaryTools(screen.ageMonths);
  const found = (screen.history ?? []).map((finding) => clause(`HISTORY_${finding}`));
  if (tools.includes('MCHAT23') && screen.mchatFailed) found.push(clause('MCHAT_FAILED'));
  if (tools.includes('ABC57') && (screen.abcTotal ?? 0) >= RULE.abcPositiveFrom) found.push(clause('ABC_FROM_53'));
  const total = screen.dq?.total ?? null;
  if (screen.dq === null || total === null) return found;
  if (total < RULE.dqDisorderBelow) found.push(clause('DQ_DISORDER'));
  if (total >= RULE.dqRecheckBelow && domainIsLow(screen.dq)) found.push(clause('DQ_DEVIATION'));
  return found;
}

/**
 * Any abnormal finding refers to diagnosis, also while another tool is missing; everything milder needs all of them.
 * 70 to 79 with a low domain is open in the text: it is repeated like the rest of 70 to 79, with a flag for the clinician.
 */
export function secondaryRule(screen: SecondaryScreen): PathwayResult<SecondaryOutcome> {
  const missing = missingOf(screen);
  const abnormal = abnormalClauses(screen);
  if (abnormal.length > 0) {
    return { outcome: 'ABNORMAL', clauses: abnormal, missing, nextStep: NextStep.REFER_DIAGNOSIS, dueOn: null };
  }
  if (screen.dq === null || screen.dq.total === null || missing.length > 0) {
    return { outcome: 'INCOMPLETE', clauses: [], missing, nextStep: NextStep.COMPLETE_ASSESSMENT, dueOn: null };
  }
  const recheck = { missing, nextStep: NextStep.RECHECK, dueOn: addMonths(screen.on, RULE.recheckWithinMonths) };
  if (screen.dq.total < RULE.dqRecheckBelow) {
    const flag = domainIsLow(screen.dq) ? [clause('DQ_70_TO_79_WITH_LOW_DOMAIN', false)] : [];
    return { outcome: 'RECHECK', clauses: [clause('DQ_70_TO_79'), ...flag], ...recheck };
  }
  return { outcome: 'NORMAL', clauses: [clause('RECHECK_AFTER_NORMAL')], ...recheck };
}
