/** Days in the same or an equal job; 365 is the policy milestone (深圳市“十四五” 专栏4(8)). */
export const RetentionMilestone = {
  DAY_30: 'DAY_30',
  DAY_90: 'DAY_90',
  DAY_180: 'DAY_180',
  DAY_365: 'DAY_365',
} as const;
export type RetentionMilestone = (typeof RetentionMilestone)[keyof typeof RetentionMilestone];

export const RETENTION_DAYS: Readonly<Record<RetentionMilestone, number>> = {
  DAY_30: 30,
  DAY_90: 90,
  DAY_180: 180,
  DAY_365: 365,
};
