import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { reaches } from '../people/index.js';
import { workingDaysUntil } from '../platform/calendar/working-days.js';
import { readRows } from '../platform/graphql/page.js';
import { referralMachine, type ReferralMove } from './referral.machine.js';
import { mayMove, MOVES } from './referral.policy.js';
import { seesResult } from './sees-result.js';
import type { ReferralNextMove, ReferralStepType, ReferralType } from './referral.types.js';
import { sealed } from '../platform/crypto/word.js';
import { STEP_NOTE, STEP_RESULT_NOTE } from './places.js';

type Row = Omit<ReferralStepType, 'workingDays'> & { takenOn: string };

/** The way so far. Sender and receiver read the same rows; only a result is shown as far as the norm or the consent reaches today. */
export async function stepsOf(ctx: Ctx, referralId: string): Promise<ReferralStepType[]> {
  const rows = await readRows(
    ctx,
    sql<Row>`
    select x.*, case when x.seen then x.result_code end as result, case when x.seen then x.result_text end as "resultNote", x.result_code is not null and not x.seen as "resultHidden" from (
      select s.id, s.at, s.taken_on::text as "takenOn", s.move, s.status_before as "statusBefore", s.status, a.name as "byName", o.name as "byOrganisation", s.by_link as "byLink", ${sealed(STEP_NOTE, 's')} as note,
        s.answer_due_on::text as "answerDueOn", s.attend_due_on::text as "attendDueOn", s.appointment_on::text as "appointmentOn", s.attended_on::text as "attendedOn", s.decline_reason as "declineReason",
        s.lost_reason as "lostReason", s.result as result_code, ${sealed(STEP_RESULT_NOTE, 's')} as result_text, ${seesResult(ctx)} as seen
      from referral_step s join referral r on r.id = s.referral_id left join account a on a.id = s.account_id left join organisation o on o.id = s.organisation_id
      where s.referral_id = ${referralId} and ${reaches(ctx, 'referral.read', 'r.person_id')}
    ) x order by x.at, x.id limit 200`,
  );
  return rows.map(({ takenOn, ...row }, index) => {
    const before = rows[index - 1];
    return { ...row, workingDays: before ? workingDaysUntil(before.takenOn, takenOn) : null };
  });
}

type Standing = Pick<
  ReferralType,
  'status' | 'sentOn' | 'appointmentOn' | 'attendedOn' | 'fromOrganisationId' | 'toOrganisationId'
>;

/** What may follow, whoever makes it: the one who waits sees for whom, and what still lacks. */
export function nextMoves(ctx: Ctx, row: Standing): ReferralNextMove[] {
  const facts = { sentOn: row.sentOn, appointmentOn: row.appointmentOn, attendedOn: row.attendedOn, hasResult: true };
  return (Object.keys(referralMachine) as ReferralMove[])
    .filter((move) => (referralMachine[move].from as readonly string[]).includes(row.status as ReferralStatus))
    .map((move) => {
      const rule = referralMachine[move];
      return {
        move,
        side: MOVES[move].side,
        mine: mayMove(ctx.actor, move, row),
        blockedBy: 'guard' in rule ? rule.guard(facts) : null,
      };
    });
}
