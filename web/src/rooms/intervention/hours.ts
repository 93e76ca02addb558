/** Minutes as hours of at most one decimal: 90 → 1.5. */
export const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

/** The share of what was received against what is due; the standard where it fixes a floor, else the plan. */
export function shareOf(dose: {
  totalMinutes: number;
  plannedMinutes: number;
  standardMinutes?: number | null;
}): number {
  const due = dose.standardMinutes ?? dose.plannedMinutes;
  return due === 0 ? 1 : dose.totalMinutes / due;
}
