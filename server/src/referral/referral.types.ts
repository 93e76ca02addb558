import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

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

@Shape('ReferralDetail', 'A referral with the chain it belongs to.')
export class ReferralDetail {
  @Field(() => ReferralType, { description: 'The referral.' }) referral!: ReferralType;
  @Field(() => [ReferralType], { description: 'What it was rerouted from and to, oldest first; itself left out.' })
  chain!: ReferralType[];
}

@Shape('ReferralCount', 'How many referrals stand in a status; the list of that status has as many rows.')
export class ReferralCount {
  @Field(() => String, { description: 'Status (code list referral-status).' }) status!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
  @Field(() => Int, { description: 'How many of them are overdue.' }) overdue!: number;
}
