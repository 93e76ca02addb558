import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../../platform/graphql/open-move.type.js';
import { resultOf } from '../../platform/graphql/results.js';
import { DateTime, LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('IssuedLink', 'A one-time link for a receiver without an account. It is shown once and kept nowhere.')
export class IssuedLink {
  @Field(() => ID, { description: 'Id of the link.' }) id!: string;
  @Field(() => String, { description: 'Address under this site; what stands after # never reaches a log.' })
  address!: string;
  @Field(() => DateTime, { description: 'Until when it holds: 14 days (proposal).' }) expiresAt!: Date;
}
export const IssuedLinkResult = resultOf('IssuedLink', () => IssuedLink);

@Shape('LinkReferral', 'What a receiver without an account needs to see of a referral, and nothing else.')
export class LinkReferral {
  @Field(() => String, { description: 'Name of the person with only the family name shown.' }) maskedName!: string;
  @Field(() => Int, { description: 'Completed years of age.' }) ageYears!: number;
  @Field(() => Int, { description: 'Completed months beyond them, 0 to 11.' }) ageMonths!: number;
  @Field(() => String, { description: 'What is asked for (code list referral-service).' }) service!: string;
  @Field(() => String, { description: 'Why (code list referral-reason).' }) reason!: string;
  @Field(() => String, { description: 'How soon (code list referral-urgency).' }) urgency!: string;
  @Field(() => String, { description: 'The sender.' }) fromName!: string;
  @Field(() => String, { nullable: true, description: 'Where the sender is reached.' }) fromPhone!: string | null;
  @Field(() => String, { description: 'The receiver for whom the link was made.' }) toName!: string;
  @Field(() => String, { description: 'Status (code list referral-status).' }) status!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was sent.' }) sentOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which an appointment is made.' }) answerDueOn!:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which the person is seen.' }) attendDueOn!:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the appointment.' }) appointmentOn!: string | null;
  @Field(() => [OpenMoveType], { description: 'What may be answered now.' }) openMoves!: OpenMoveType[];
  @Field(() => LocalDate, { description: 'Today by the clock of the server.' }) today!: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when the link holds; null when none is left.' })
  expiresAt!: Date | null;
}

@Shape('LinkAnswer', 'The referral after the answer, and the next link where the receiver owes a further step.')
export class LinkAnswer {
  @Field(() => LinkReferral, { description: 'The referral as it stands now.' }) referral!: LinkReferral;
  @Field(() => String, {
    nullable: true,
    description: 'Address for the next step; shown once. The former one is spent.',
  })
  nextAddress!: string | null;
}
export const LinkAnswerResult = resultOf('LinkAnswer', () => LinkAnswer);
