import { sql } from 'kysely';

/** No appointment yet: the booking clock runs. */
export const OWES_APPOINTMENT = sql<boolean>`(r.status in ('SENT', 'RECEIVED') or (r.status = 'ACCEPTED' and r.appointment_on is null and r.answer_due_on <= r.attend_due_on))`;

/** The day that is owed next of a referral `r`: an appointment, then attendance; null when nothing is. */
export const DUE = sql`case when r.status in ('SENT', 'RECEIVED') then r.answer_due_on
  when r.status = 'ACCEPTED' and r.appointment_on is null then least(r.answer_due_on, r.attend_due_on) when r.status = 'ACCEPTED' then r.attend_due_on end`;
