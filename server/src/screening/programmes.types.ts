import { Field, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('ProgrammeTool', 'An instrument of a step and who answers it.')
export class ProgrammeToolType {
  @Field(() => String, { description: 'Instrument as `code@version`.' }) instrument!: string;
  @Field(() => String, { description: 'Who answers (code list informant).' }) informant!: string;
}

@Shape('ProgrammeStep', 'A step of a programme at an age.')
export class ProgrammeStepType {
  @Field(() => String, { description: 'Name of the step.' }) id!: string;
  @Field(() => String, { description: 'PRIMARY, SECONDARY, RECHECK, DIAGNOSIS or FOLLOW_UP.' }) kind!: string;
  @Field(() => Int, { description: 'From this age in completed months.' }) fromMonths!: number;
  @Field(() => Int, { description: 'Up to but not including this age in months.' }) toMonths!: number;
  @Field(() => [Int], { description: 'Age points in months; empty where the step has none.' }) nodes!: number[];
  @Field(() => [ProgrammeToolType], { description: 'Instruments.' }) tools!: ProgrammeToolType[];
  @Field(() => [String], { description: 'Who does it (code list organisation-kind); any of them.' }) sites!: string[];
  @Field(() => Int, { nullable: true, description: 'Months within which it follows; null where the text gives none.' })
  withinMonths!: number | null;
  @Field(() => String, { description: 'Document.' }) document!: string;
  @Field(() => String, { description: 'Article.' }) article!: string;
  @Field(() => Boolean, { description: 'False where it is a proposal or was not checked.' }) verified!: boolean;
}

@Shape('Programme', 'An edition of a programme of screening, as data with its source.')
export class ProgrammeType {
  @Field(() => String, { description: 'Programme (code list campaign-programme).' }) code!: string;
  @Field(() => String, { description: 'Edition.' }) version!: string;
  @Field(() => String, { description: 'Title in Chinese.' }) title!: string;
  @Field(() => String, { description: 'Title in English.' }) titleEn!: string;
  @Field(() => String, { description: 'Document.' }) document!: string;
  @Field(() => String, { description: 'Article.' }) article!: string;
  @Field(() => Boolean, { description: 'False where it is a proposal or was not checked.' }) verified!: boolean;
  @Field(() => LocalDate, { description: 'First day it holds.' }) effectiveFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day it no longer holds; null while it does.' })
  effectiveTo!: string | null;
  @Field(() => [ProgrammeStepType], { description: 'Steps in order.' }) steps!: ProgrammeStepType[];
}
