import type { IsoDate } from '../age/iso-date.ts';
import type { RetentionCategory } from '../codes/retention-category.ts';

export interface RetentionRule {
  category: RetentionCategory;
  years: number;
  /** From when it counts, for whoever reads the schedule; the house asks its own records for the day. */
  from: 'LAST_ENTRY' | 'LAST_VISIT' | 'LAST_SHARING' | 'LEFT_SCHOOL_OR_OF_AGE' | 'DISCHARGE' | 'LAST_SCREENING';
  /** Document and article; null where it is a proposal of ours. */
  source: string | null;
  /** Whether the article was read; what is our proposal or from memory never is. */
  verified: boolean;
  effectiveFrom: IsoDate;
  effectiveTo: IsoDate | null;
}

const since = { effectiveFrom: '2026-01-01', effectiveTo: null } as const;

/** How long what is kept. A rule is replaced by a later one and never edited. Least time needed: 个人信息保护法 19. */
export const RETENTION_SCHEDULE: readonly RetentionRule[] = [
  { category: 'MENTAL_MEDICAL', years: 30, from: 'LAST_ENTRY', source: '精神卫生法 47', verified: true, ...since },
  {
    category: 'OUTPATIENT',
    years: 15,
    from: 'LAST_VISIT',
    source: '医疗机构病历管理规定（2013年版）29',
    verified: false,
    ...since,
  },
  { category: 'SHARING', years: 3, from: 'LAST_SHARING', source: '网络数据安全管理条例 12', verified: true, ...since },
  { category: 'SCHOOLING', years: 10, from: 'LEFT_SCHOOL_OR_OF_AGE', source: null, verified: false, ...since },
  { category: 'RESIDENCE', years: 30, from: 'DISCHARGE', source: null, verified: false, ...since },
  { category: 'SCREENING_ONLY', years: 2, from: 'LAST_SCREENING', source: null, verified: false, ...since },
];

/** The rules in force on a day, one for each category. */
export function scheduleOn(day: IsoDate, schedule: readonly RetentionRule[] = RETENTION_SCHEDULE): RetentionRule[] {
  return schedule.filter((rule) => rule.effectiveFrom <= day && (!rule.effectiveTo || rule.effectiveTo > day));
}
