import { GasLevel } from '@xingcheng/shared/codes/gas-level';
import { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import { InterventionMethod } from '@xingcheng/shared/codes/intervention-method';
import { SessionAttendance } from '@xingcheng/shared/codes/session-attendance';
import { SessionSetting } from '@xingcheng/shared/codes/session-setting';
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
import { planMachine, type PlanMove } from './plan.machine.js';

@InputType({ description: 'A goal of a plan.' })
export class GoalInput {
  @Field(() => String, { description: 'Domain (code list goal-domain).' })
  @IsIn(Object.values(GoalDomain))
  domain!: GoalDomain;
  @Field(() => String, { description: 'The goal in words.' })
  @IsNotEmpty()
  @MaxLength(300)
  wording!: string;
  @Field(() => Int, { nullable: true, description: 'Weight in the T score, 1 to 5; 1 when absent.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  weight?: number | null;
}

@InputType({ description: 'A plan with its goals. Follows the standard, or says why not.' })
export class CreatePlanInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day; today when absent.' }) startsOn?: string | null;
  @Field(() => Int, { description: 'Promised professional minutes a week.' })
  @IsInt()
  @Min(0)
  @Max(4000)
  directMinutes!: number;
  @Field(() => Int, { description: 'Promised minutes a week in all, coached family practice included.' })
  @IsInt()
  @Min(0)
  @Max(6000)
  totalMinutes!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why it differs from the standard; required when it does or when none can be named.',
  })
  @IsOptional()
  @MaxLength(500)
  overrideReason?: string | null;
  @Field(() => String, { description: 'Setting in words.' })
  @IsNotEmpty()
  @MaxLength(300)
  setting!: string;
  @Field(() => [GoalInput], { description: 'Goals; at least one before the plan starts, at most 20.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  goals!: GoalInput[];
}

@InputType({ description: 'Moves a plan on.' })
export class MovePlanInput {
  @Field(() => ID, { description: 'The plan.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'start or end.' })
  @IsIn(Object.keys(planMachine))
  move!: PlanMove;
  @Field(() => String, { nullable: true, description: 'Why; required to end.' })
  @IsOptional()
  @MaxLength(200)
  reason?: string | null;
}

@InputType({ description: 'Rates a goal on the goal attainment scale.' })
export class RateGoalInput {
  @Field(() => ID, { description: 'The goal.' }) goalId!: string;
  @Field(() => String, { description: 'Level (code list gas-level).' })
  @IsIn(Object.values(GasLevel))
  level!: GasLevel;
}

@InputType({ description: 'A session as it was.' })
export class RecordSessionInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day; today when absent; not in the future.' }) heldOn?:
    | string
    | null;
  @Field(() => Int, { description: 'Planned minutes, 5 to 480.' })
  @IsInt()
  plannedMinutes!: number;
  @Field(() => Int, { description: 'Delivered minutes, 0 to 480; 0 when nobody came.' })
  @IsInt()
  @Min(0)
  @Max(480)
  deliveredMinutes!: number;
  @Field(() => Int, { nullable: true, description: 'Minutes of coached family practice, 0 to 1200.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1200)
  familyMinutes?: number | null;
  @Field(() => String, { description: 'Attendance (code list session-attendance).' })
  @IsIn(Object.values(SessionAttendance))
  attendance!: SessionAttendance;
  @Field(() => String, { description: 'Setting (code list session-setting).' })
  @IsIn(Object.values(SessionSetting))
  setting!: SessionSetting;
  @Field(() => String, { description: 'Method (code list intervention-method).' })
  @IsIn(Object.values(InterventionMethod))
  method!: InterventionMethod;
  @Field(() => String, { nullable: true, description: 'What was seen.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}

@InputType({ description: 'Narrows the list of plans.' })
export class PlanFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list plan-status).' }) status?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only plans whose review is due today or overdue.' })
  reviewDue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only plans below their promised minutes this week.' })
  lowDose?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only plans I answer for.' }) mine?: boolean | null;
}
