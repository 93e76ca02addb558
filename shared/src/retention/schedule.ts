import type { IsoDate } from '../age/iso-date.ts';
import type { DisposalWay } from '../codes/disposal-way.ts';
import type { RetentionCategory } from '../codes/retention-category.ts';

export interface RetentionRule {
  category: RetentionCategory;
  years: number;
  /** From when it counts, for whoever reads the schedule; the house asks its own records for the day. */
  from:
    | 'LAST_ENTRY'
    | 'LAST_VISIT'
    | 'LAST_SHARING'
    | 'LEFT_SCHOOL_OR_OF_AGE'
    | 'DISCHARGE'
    | 'LAST_SCREENING'
    | 'CAMPAIGN_END'
    | 'LAST_VOUCHER';
  /** What becomes of a person's records when this was the rule that kept them longest. */
  way: DisposalWay;
  /** Whether this house keeps such records; one it does not keep stands here so that nobody thinks it was forgotten. */
  keptHere: boolean;
  /** Document and article; null where it is a proposal of ours. */
  source: string | null;
  /** Whether the article was read; what is our proposal or from memory never is. */
  verified: boolean;
  effectiveFrom: IsoDate;
  effectiveTo: IsoDate | null;
}

const since = { keptHere: true, effectiveFrom: '2026-01-01', effectiveTo: null } as const;
const proposal = { source: null, verified: false, ...since } as const;

/**
 * How long what is kept, and what then. A rule is replaced by a later one and never edited. Least time needed: 个人信息保护法 19;
 * that it is deleted or made anonymous then: 个人信息保护法 47. Which of the two is our proposal for every kind.
 */
export const RETENTION_SCHEDULE: readonly RetentionRule[] = [
  {
    category: 'MENTAL_MEDICAL',
    years: 30,
    from: 'LAST_ENTRY',
    way: 'DELETE',
    source: '精神卫生法 47',
    verified: true,
    ...since,
  },
  {
    ...since,
    category: 'OUTPATIENT',
    years: 15,
    from: 'LAST_VISIT',
    way: 'DELETE',
    source: '医疗机构病历管理规定（2013年版）29',
    verified: false,
  },
  {
    category: 'SHARING',
    years: 3,
    from: 'LAST_SHARING',
    way: 'DELETE',
    source: '网络数据安全管理条例 12',
    verified: true,
    ...since,
  },
  { category: 'SCHOOLING', years: 10, from: 'LEFT_SCHOOL_OR_OF_AGE', way: 'DELETE', ...proposal },
  { category: 'RESIDENCE', years: 30, from: 'DISCHARGE', way: 'DELETE', ...proposal },
  { category: 'SCREENING_ONLY', years: 2, from: 'LAST_SCREENING', way: 'ANONYMISE', ...proposal },
  { category: 'REFUSAL', years: 1, from: 'CAMPAIGN_END', way: 'ANONYMISE', ...proposal },
  {
    ...since,
    category: 'SUBSIDY_VOUCHER',
    years: 30,
    from: 'LAST_VOUCHER',
    way: 'DELETE',
    source: '会计档案管理办法',
    verified: false,
    keptHere: false,
  },
];

/** The rules in force on a day, one for each category. */
export function scheduleOn(day: IsoDate, schedule: readonly RetentionRule[] = RETENTION_SCHEDULE): RetentionRule[] {
  return schedule.filter((rule) => rule.effectiveFrom <= day && (!rule.effectiveTo || rule.effectiveTo > day));
}
