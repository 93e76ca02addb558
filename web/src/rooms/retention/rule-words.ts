import type { T } from '../../i18n/index.ts';

/** A rule in one line: whose it is, and how long. */
export const ruleWords = (
  t: T<'retention'>,
  rule: { ruleSource?: string | null; ruleVerified: boolean; years: number },
): string =>
  `${rule.ruleSource ?? t('schedule.proposal')} · ${t('schedule.count', { count: rule.years })}${rule.ruleVerified ? '' : ` · ${t('schedule.unverified')}`}`;
