import { CommitteeOpinion } from '@xingcheng/shared/codes/committee-opinion';
import { EducationSupport } from '@xingcheng/shared/codes/education-support';
import { GasLevel } from '@xingcheng/shared/codes/gas-level';
import { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import { PlacementOption } from '@xingcheng/shared/codes/placement-option';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { iepMachine, type IepMove } from './iep.machine.js';
import { placementMachine, type PlacementMove } from './placement.machine.js';

@InputType({ description: 'What the expert committee found.' })
export class RecordFindingInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Opinion (code list committee-opinion).' })
  @IsIn(Object.values(CommitteeOpinion))
  opinion!: CommitteeOpinion;
  @Field(() => String, { nullable: true, description: 'Suggested placement (code list placement-option).' })
  @IsOptional()
  @IsIn(Object.values(PlacementOption))
  suggested?: PlacementOption | null;
  @Field(() => [String], { nullable: true, description: 'Suggested supports (code list education-support).' })
  @IsOptional()
  @IsIn(Object.values(EducationSupport), { each: true })
  supports?: EducationSupport[] | null;
  @Field(() => String, { nullable: true, description: 'Findings in words.' })
  @IsOptional()
  @MaxLength(2000)
  findings?: string | null;
}

@InputType({ description: 'Why an option earlier in the legal order was not chosen.' })
export class PassedOverInput {
  @Field(() => String, { description: 'The option (code list placement-option).' })
  @IsIn(Object.values(PlacementOption))
  option!: PlacementOption;
  @Field(() => String, { description: 'The reason.' })
  @IsNotEmpty()
  @MaxLength(300)
  reason!: string;
}

@InputType({ description: 'A proposed placement.' })
export class ProposePlacementInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => ID, { description: 'The school.' }) schoolId!: string;
  @Field(() => String, { description: 'Option (code list placement-option).' })
  @IsIn(Object.values(PlacementOption))
  option!: PlacementOption;
  @Field(() => [PassedOverInput], {
    nullable: true,
    description: 'One reason for each option that comes earlier by law.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  passedOverReasons?: PassedOverInput[] | null;
}

@InputType({ description: 'Moves a placement on.' })
export class MovePlacementInput {
  @Field(() => ID, { description: 'The placement.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'offer, accept, appeal, start or end.' })
  @IsIn(Object.keys(placementMachine))
  move!: PlacementMove;
  @Field(() => String, {
    nullable: true,
    description: "The guardian's words or the reason; required to appeal and to end.",
  })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'A goal of an individual education plan.' })
export class IepGoalInput {
  @Field(() => String, { description: 'Domain (code list goal-domain).' })
  @IsIn(Object.values(GoalDomain))
  domain!: GoalDomain;
  @Field(() => String, { description: 'The goal in words.' })
  @IsNotEmpty()
  @MaxLength(300)
  wording!: string;
  @Field(() => String, { description: 'When it counts as reached.' })
  @IsNotEmpty()
  @MaxLength(300)
  criterion!: string;
  @Field(() => LocalDate, { description: 'Last day; after the start of the plan.' }) dueOn!: string;
}

@InputType({ description: 'A support with the minutes a week that are promised.' })
export class IepSupportInput {
  @Field(() => String, { description: 'Support (code list education-support).' })
  @IsIn(Object.values(EducationSupport))
  support!: EducationSupport;
  @Field(() => Int, { description: 'Minutes a week, 0 to 2400.' })
  @IsInt()
  @Min(0)
  @Max(2400)
  minutes!: number;
}

@InputType({ description: 'An individual education plan.' })
export class WriteIepInput {
  @Field(() => ID, { description: 'The live placement in this school.' }) placementId!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day; today when absent.' }) startsOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Strengths and interests.' })
  @IsOptional()
  @MaxLength(1000)
  strengths?: string | null;
  @Field(() => [IepSupportInput], { nullable: true, description: 'Supports.' })
  @IsOptional()
  @ValidateNested({ each: true })
  supports?: IepSupportInput[] | null;
  @Field(() => [IepGoalInput], { description: 'Goals, at most 20.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  goals!: IepGoalInput[];
}

@InputType({ description: 'Moves an individual plan on.' })
export class MoveIepInput {
  @Field(() => ID, { description: 'The plan.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'agree, start or end.' })
  @IsIn(Object.keys(iepMachine))
  move!: IepMove;
  @Field(() => String, { nullable: true, description: 'Why; required to end.' })
  @IsOptional()
  @MaxLength(300)
  reason?: string | null;
}

@InputType({ description: 'Rates a goal of an individual education plan.' })
export class RateIepGoalInput {
  @Field(() => ID, { description: 'The goal.' }) goalId!: string;
  @Field(() => String, { description: 'Level (code list gas-level).' })
  @IsIn(Object.values(GasLevel))
  level!: GasLevel;
}

@InputType({ description: 'Narrows the list of candidates.' })
export class CandidateFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only children whose opinion is owed.' }) open?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'First calendar year of the school year.' }) schoolYear?:
    | number
    | null;
}

@InputType({ description: 'Narrows the list of placements.' })
export class PlacementFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list placement-status).' }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'Option (code list placement-option).' }) option?: string | null;
  @Field(() => ID, { nullable: true, description: 'One school.' }) schoolId?: string | null;
  @Field(() => ID, { nullable: true, description: 'One person.' }) personId?: string | null;
}

@InputType({ description: 'Narrows the list of individual plans.' })
export class IepFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list iep-status).' }) status?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only plans whose review is due today or overdue.' })
  reviewDue?: boolean | null;
}
