import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('RosterLeaver', 'A pupil of the last list of a school who is not in the file that was sent for it.')
export class RosterLeaverType {
  @Field(() => ID, { description: 'The enrolment that is open.' }) id!: string;
  @Field(() => ID, { description: 'The pupil.' }) personId!: string;
  @Field(() => String, { description: "The pupil's name." }) name!: string;
  @Field(() => String, { description: 'School of that enrolment.' }) schoolName!: string;
  @Field(() => Int, { description: 'School year of that enrolment: 2026 is 2026-09 to 2027-08.' }) schoolYear!: number;
  @Field(() => String, { description: 'Grade (code list school-grade).' }) grade!: string;
  @Field(() => String, { description: 'Class.' }) className!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day without a place, once it was closed.' })
  endedOn!: string | null;
}

export const RosterLeaverPage = pageOf('RosterLeaver', () => RosterLeaverType);
export type RosterLeaverPage = Page<RosterLeaverType>;
