import { daysBetween } from '@xingcheng/shared/age/iso-date';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { beyondAnnounced, workingDaysUntil } from '../platform/calendar/working-days.js';
import type { ReferralClockType } from './referral.types.js';

interface Dated {
  status: string;
  answerDueOn: string | null;
  attendDueOn: string | null;
  bookedOn: string | null;
  attendedOn: string | null;
}

const RUNNING: readonly string[] = ['SENT', 'RECEIVED', 'ACCEPTED'] satisfies ReferralStatus[];

/** Both clocks of a referral as they stand today: until an appointment, in working days; until attendance, in days. */
export function clocksOf(today: string, row: Dated): ReferralClockType[] {
  const runs = RUNNING.includes(row.status);
  const clocks: ReferralClockType[] = [];
  if (row.answerDueOn && (row.bookedOn || runs))
    clocks.push(clock('BOOK', row.answerDueOn, row.bookedOn, workingDaysUntil(today, row.answerDueOn), today));
  if (row.attendDueOn && (row.attendedOn || runs))
    clocks.push(clock('ATTEND', row.attendDueOn, row.attendedOn, daysBetween(today, row.attendDueOn), today));
  return clocks;
}

function clock(
  name: ReferralClockType['name'],
  dueOn: string,
  doneOn: string | null,
  left: number,
  today: string,
): ReferralClockType {
  const beyondCalendar = name === 'BOOK' && beyondAnnounced(dueOn);
  return { name, dueOn, doneOn, daysLeft: doneOn ? null : left, overdue: (doneOn ?? today) > dueOn, beyondCalendar };
}
