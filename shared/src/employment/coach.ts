/** Caseload and fading defaults (proposal); IPS fidelity scores 20 active people per full-time coach with its best mark. */
export const COACH_DEFAULTS = {
  caseloadCap: 20,
  intensiveCap: 8,
  followAlongCap: 12,
  /** Share of working hours the coach is present, in percent. */
  fading: [
    { throughWeek: 1, percent: 100 },
    { throughWeek: 2, percent: 75 },
    { throughWeek: 4, percent: 50 },
    { throughWeek: 8, percent: 25 },
    { throughWeek: 12, percent: 10 },
  ],
  askWishAgainMonths: 12,
  verified: false,
} as const;

/** Planned presence in a week of the job, counted from 1; 0 after the fading plan. */
export function plannedPresence(week: number): number {
  return COACH_DEFAULTS.fading.find((step) => week <= step.throughWeek)?.percent ?? 0;
}
