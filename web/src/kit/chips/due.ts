import type { Tone } from '../theme/tokens.ts';

/** Calendar days from `today` to `due`; negative when it has passed. */
export const daysUntil = (due: string, today: string): number =>
  Math.round(
    (Date.parse(`${due.slice(0, 10)}T00:00:00Z`) - Date.parse(`${today.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );

export type DueState = {
  key: 'today' | 'tomorrow' | 'workingLeft' | 'daysLeft' | 'overdue' | 'workingOverdue' | 'done';
  count: number;
  tone: Tone;
};

/**
 * Working days are counted by the server, which knows the holidays; without them calendar days are shown.
 * Amber begins at `soonDays` left.
 */
export function dueState(dates: {
  dueOn: string;
  today: string;
  workingDaysLeft?: number | null;
  doneOn?: string | null;
  soonDays?: number;
}): DueState {
  const { dueOn, today, workingDaysLeft, doneOn, soonDays = 3 } = dates;
  if (doneOn) return { key: 'done', count: 0, tone: 'success' };
  const days = daysUntil(dueOn, today);
  if (days === 0) return { key: 'today', count: 0, tone: 'warning' };
  const counted = workingDaysLeft ?? days;
  if (days < 0) {
    const key = workingDaysLeft == null ? 'overdue' : 'workingOverdue';
    return { key, count: Math.max(1, Math.abs(counted)), tone: 'error' };
  }
  const tone: Tone = counted <= soonDays ? 'warning' : 'neutral';
  if (workingDaysLeft != null) return { key: 'workingLeft', count: workingDaysLeft, tone };
  return days === 1 ? { key: 'tomorrow', count: 1, tone } : { key: 'daysLeft', count: days, tone };
}
