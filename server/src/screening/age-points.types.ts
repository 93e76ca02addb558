import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';
import { NodeStateType } from './screening.types.js';

@Shape('AgePointChild', 'A child at the eleven age points of the national pathway; no result is among them.')
export class AgePointChild {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => ID, { description: 'The kindergarten or health centre.' }) schoolId!: string;
  @Field(() => String, { description: 'Its name.' }) schoolName!: string;
  @Field(() => String, { description: 'Grade (code list school-grade); empty on the roll of a health centre.' })
  grade!: string;
  @Field(() => String, { description: 'The class; on the roll of a health centre the year of birth.' })
  className!: string;
  @Field(() => String, { description: 'What is worst: OVERDUE, DUE, UPCOMING or DONE (code list node-state).' })
  state!: string;
  @Field(() => [Int], { description: 'Age points in that state, months.' }) months!: number[];
  @Field(() => [NodeStateType], { description: 'The eleven age points.' }) nodes!: NodeStateType[];
}
export const AgePointPage = pageOf('AgePointChild', () => AgePointChild);
export type AgePointPage = Page<AgePointChild>;

/** What a child may owe at an age point; a list by one of these has the rows its counter says. */
export const AGE_POINT_STATES = ['ALL', 'DUE', 'OVERDUE', 'NOTHING_OWED'] as const;

@InputType({ description: 'Narrows the children at their age points.' })
export class AgePointFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'ALL; DUE; OVERDUE; or NOTHING_OWED: whose next age point is yet to come, or who has none left.',
  })
  @IsOptional()
  @IsIn(AGE_POINT_STATES)
  state?: string | null;
  @Field(() => ID, { nullable: true, description: 'One kindergarten or health centre.' }) schoolId?: string | null;
  @Field(() => String, { nullable: true, description: 'Grade (code list school-grade).' }) grade?: string | null;
  @Field(() => String, { nullable: true, description: 'Class.' }) className?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name, its pinyin or initials.' })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}
