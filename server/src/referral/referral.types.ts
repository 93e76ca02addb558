import type { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('ReferralClock', 'One of the two clocks of a referral.')
export class ReferralClockType {
  @Field(() => String, {
    description: 'BOOK until an appointment, ATTEND until the person was seen (code list referral-clock).',
  })
  name!: ReferralClock;
  @Field(() => LocalDate, { description: 'Day by which it must be done.' }) dueOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was done.' }) doneOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Left until then, negative when passed: working days with BOOK, days with ATTEND; null when done.',
  })
  daysLeft!: number | null;
  @Field(() => Boolean, { description: 'Whether it was, or is, too late.' }) overdue!: boolean;
  @Field(() => Boolean, {
    description: 'The day lies in a year whose public holidays are not announced yet: it may still move.',
  })
  beyondCalendar!: boolean;
}

@Shape('Referral', 'A person sent from one organisation to another for one service, and what came of it.')
export class ReferralType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date of the person.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the area the person lives in.' }) areaName!: string;
  @Field(() => ID, { description: 'The sender.' }) fromOrganisationId!: string;
  @Field(() => String, { description: 'Name of the sender.' }) fromName!: string;
  @Field(() => ID, { description: 'The receiver.' }) toOrganisationId!: string;
  @Field(() => String, { description: 'Name of the receiver.' }) toName!: string;
  @Field(() => String, { description: 'What is asked for (code list referral-service).' }) service!: string;
  @Field(() => String, { description: 'Why (code list referral-reason).' }) reason!: string;
  @Field(() => String, { description: 'How soon (code list referral-urgency).' }) urgency!: string;
  @Field(() => String, { nullable: true, description: 'Words for the receiver.' }) note!: string | null;
  @Field(() => String, { description: 'Status (code list referral-status).' }) status!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was first sent.' }) sentOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the receiver answers: 10 working days (proposal; the norm says 尽快).',
  })
  answerDueOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the answer.' }) answeredOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which the person attends: 30 days (proposal).' })
  attendDueOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the appointment.' }) appointmentOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of attendance.' }) attendedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day that is owed next; null when nothing is.' }) dueOn!:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'Working days until that day; negative when it has passed.' })
  daysLeft!: number | null;
  @Field(() => Boolean, { description: 'Whether that day has passed.' }) overdue!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the first appointment was made.' })
  bookedOn!: string | null;
  @Field(() => [ReferralClockType], { description: 'Both clocks while they run or have stopped.' })
  clocks!: ReferralClockType[];
  @Field(() => String, { nullable: true, description: 'Why it was declined (code list referral-decline-reason).' })
  declineReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was lost (code list referral-lost-reason).' })
  lostReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the last answer.' }) answerNote!: string | null;
  @Field(() => String, { nullable: true, description: 'Who traces the person (追访).' }) dutyHolderName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What came of it (code list referral-result); null while it is not shown to this reader.',
  })
  result!: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the receiver about it.' }) resultNote!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day the result was written back.' }) resultOn!: string | null;
  @Field(() => Boolean, {
    description: 'A result exists and is not shown: a school reads none, and a withdrawn consent to share hides it.',
  })
  resultHidden!: boolean;
  @Field(() => ID, { nullable: true, description: 'The referral it was rerouted from.' }) reroutedFromId!:
    | string
    | null;
  @Field(() => [OpenMoveType], { description: "What this reader's side may do next." }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a move.' }) version!: number;
}
export const ReferralPage = pageOf('Referral', () => ReferralType);
export type ReferralPage = Page<ReferralType>;
export const ReferralResultUnion = resultOf('Referral', () => ReferralType);

@Shape(
  'ReferralStep',
  'One step on the way of a referral, with its values as they were then. Both sides read the same.',
)
export class ReferralStepType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => DateTime, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'The move, or draft, escalate, hideResult, showResult.' }) move!: string;
  @Field(() => String, { nullable: true, description: 'Status before (code list referral-status).' }) statusBefore!:
    | string
    | null;
  @Field(() => String, { description: 'Status after (code list referral-status).' }) status!: string;
  @Field(() => String, { nullable: true, description: 'Who; null where no account did it.' }) byName!: string | null;
  @Field(() => String, { nullable: true, description: 'For which organisation.' }) byOrganisation!: string | null;
  @Field(() => Boolean, { description: 'Through a one-time link, without an account.' }) byLink!: boolean;
  @Field(() => Int, { nullable: true, description: 'Working days since the step before; null for the first.' })
  workingDays!: number | null;
  @Field(() => String, { nullable: true, description: 'Words given with it.' }) note!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Book-by day as it was then.' }) answerDueOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'See-by day as it was then.' }) attendDueOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Appointment as it was then.' }) appointmentOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Attendance as it was then.' }) attendedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined (code list referral-decline-reason).' })
  declineReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was lost (code list referral-lost-reason).' })
  lostReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Result written then, as far as this reader may see it.' })
  result!: string | null;
  @Field(() => String, { nullable: true, description: 'Words about it, as far as this reader may see them.' })
  resultNote!: string | null;
  @Field(() => Boolean, { description: 'A result was written and is not shown to this reader.' })
  resultHidden!: boolean;
}

@Shape('ReferralNextMove', 'A move that may follow, whoever makes it. Both sides read the same.')
export class ReferralNextMove {
  @Field(() => String, { description: 'Name of the move.' }) move!: string;
  @Field(() => String, { description: 'Whose move it is: SENDER, RECEIVER or EITHER.' }) side!: string;
  @Field(() => Boolean, { description: 'Whether this reader may make it.' }) mine!: boolean;
  @Field(() => String, { nullable: true, description: 'Refusal code that blocks it now; null when it is free.' })
  blockedBy!: string | null;
}

@Shape('ReferralDetail', 'A referral with the chain it belongs to.')
export class ReferralDetail {
  @Field(() => ReferralType, { description: 'The referral.' }) referral!: ReferralType;
  @Field(() => [ReferralType], { description: 'What it was rerouted from and to, oldest first; itself left out.' })
  chain!: ReferralType[];
  @Field(() => [ReferralStepType], { description: 'Its way so far, oldest first; at most 200 steps.' })
  steps!: ReferralStepType[];
  @Field(() => [ReferralNextMove], { description: 'What may follow, of either side.' }) nextMoves!: ReferralNextMove[];
}

@Shape('ReferralMoveRow', 'What came of one row of several.')
export class ReferralMoveRow {
  @Field(() => ID, { description: 'The referral.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Name of the person; null where the row is out of reach.' })
  personName!: string | null;
  @Field(() => Boolean, { description: 'Whether it was moved.' }) moved!: boolean;
  @Field(() => String, { nullable: true, description: 'Refusal code, or STALE_VERSION; null when it was moved.' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason as a sentence in the language of the request.' })
  message!: string | null;
}

@Shape('ReferralMoves', 'What came of each row of a move of several referrals, in the order they were sent.')
export class ReferralMoves {
  @Field(() => [ReferralMoveRow], { description: 'One answer for each row.' }) rows!: ReferralMoveRow[];
  @Field(() => Int, { description: 'How many were moved.' }) moved!: number;
  @Field(() => Int, { description: 'How many were not; nothing of them was changed.' }) refused!: number;
}
export const ReferralMovesResult = resultOf('ReferralMoves', () => ReferralMoves);

@Shape('ReferralRule', 'The clocks in force, where they come from, and how far the calendar is known.')
export class ReferralRule {
  @Field(() => String, { description: 'Version of the rule.' }) version!: string;
  @Field(() => String, { description: 'Document it comes from.' }) source!: string;
  @Field(() => LocalDate, { description: 'First day it holds.' }) effectiveFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day it holds; null while it does.' }) effectiveTo!:
    | string
    | null;
  @Field(() => Boolean, { description: 'False while the number is our proposal and no document gives it.' })
  verified!: boolean;
  @Field(() => Int, { description: 'Working days to an appointment, routine.' }) bookRoutine!: number;
  @Field(() => Int, { description: 'Working days to an appointment, soon.' }) bookSoon!: number;
  @Field(() => Int, { description: 'Working days to an appointment, at once.' }) bookAtOnce!: number;
  @Field(() => Int, { description: 'Days until the person is seen.' }) attendDays!: number;
  @Field(() => Int, { description: 'Last year whose holidays and make-up working days are announced (国务院办公厅).' })
  calendarThrough!: number;
}

@Shape('ReferralCount', 'How many referrals stand in a status; the list of that status has as many rows.')
export class ReferralCount {
  @Field(() => String, { description: 'Status (code list referral-status).' }) status!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
  @Field(() => Int, { description: 'How many of them are overdue.' }) overdue!: number;
}
