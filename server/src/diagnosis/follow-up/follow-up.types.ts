import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('FollowUp', 'A visit by which the diagnosing institution follows a confirmed child.')
export class FollowUpType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => LocalDate, { description: 'Day of the visit.' }) visitedOn!: string;
  @Field(() => String, { description: 'How the child has come on (code list follow-up-progress).' }) progress!: string;
  @Field(() => String, { nullable: true, description: 'Advice for the next stage.' }) advice!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Next visit: 3 months on under three years, 6 from three; null when it would be an adult’s, who is followed no more (proposal).',
  })
  nextDueOn!: string | null;
  @Field(() => String, { description: 'The institution.' }) organisationName!: string;
  @Field(() => String, { description: 'The doctor.' }) doctorName!: string;
}
export const FollowUpResult = resultOf('FollowUp', () => FollowUpType);

@Shape('FollowUpDue', 'A confirmed child whose next visit is owed.')
export class FollowUpDue {
  @Field(() => ID, { description: 'The diagnosis in force.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the area the person lives in.' }) areaName!: string;
  @Field(() => String, { description: 'The institution that owes the visit.' }) organisationName!: string;
  @Field(() => LocalDate, { description: 'Day of the conclusion.' }) diagnosedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last visit; null when there was none.' }) lastVisitOn!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What it found (code list follow-up-progress).' })
  lastProgress!: string | null;
  @Field(() => LocalDate, { description: 'Day the next visit is due.' }) dueOn!: string;
  @Field(() => Boolean, { description: 'Whether that day has passed.' }) overdue!: boolean;
  @Field(() => Boolean, { description: 'Whether this reader may record the visit.' }) mayRecord!: boolean;
}
export const FollowUpDuePage = pageOf('FollowUpDue', () => FollowUpDue);
export type FollowUpDuePage = Page<FollowUpDue>;

@Shape('FollowUpCounts', 'How many visits are owed; each number is the length of the list with that filter.')
export class FollowUpCounts {
  @Field(() => Int, { description: 'Overdue.' }) overdue!: number;
  @Field(() => Int, { description: 'Due from today on within 30 days.' }) soon!: number;
  @Field(() => Int, { description: 'All that are owed.' }) total!: number;
}
