import { EmploymentForm } from '@xingcheng/shared/codes/employment-form';
import { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import { JobEndReason } from '@xingcheng/shared/codes/job-end-reason';
import { RetentionMilestone } from '@xingcheng/shared/codes/retention-milestone';
import { VisitActivity } from '@xingcheng/shared/codes/visit-activity';
import { VisitPlace } from '@xingcheng/shared/codes/visit-place';
import { WorkWish } from '@xingcheng/shared/codes/work-wish';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsNotEmpty, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';

@InputType({ description: 'Skills, wish and limits of a person at work.' })
export class WriteProfileInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Wish (code list work-wish).' })
  @IsIn(Object.values(WorkWish))
  wish!: WorkWish;
  @Field(() => String, { description: 'Suggested track (code list employment-track); the person may refuse it.' })
  @IsIn(Object.values(EmploymentTrack))
  track!: EmploymentTrack;
  @Field(() => [String], { description: 'Skills (code list job-skill), at most 20.' })
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  skills!: string[];
  @Field(() => [String], { description: 'Tasks the person likes (code list job-skill), at most 20.' })
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  interests!: string[];
  @Field(() => Int, { description: 'Noise that can be borne: 1 little, 2 some, 3 much.' })
  @IsInt()
  @Min(1)
  @Max(3)
  noiseTolerance!: number;
  @Field(() => Int, { description: 'Contact with people that can be borne: 1 little, 2 some, 3 much.' })
  @IsInt()
  @Min(1)
  @Max(3)
  socialTolerance!: number;
  @Field(() => Int, { description: 'Hours a week, 1 to 44.' })
  @IsInt()
  @Min(1)
  @Max(44)
  hoursPerWeek!: number;
  @Field(() => Boolean, { description: 'Travels alone.' }) travelsAlone!: boolean;
}

@InputType({ description: 'A job an employer offers.' })
export class SaveJobInput {
  @Field(() => ID, { description: 'The employer.' }) employerId!: string;
  @Field(() => String, { description: 'Title.' })
  @IsNotEmpty()
  @MaxLength(80)
  title!: string;
  @Field(() => String, { description: 'Track (code list employment-track).' })
  @IsIn(Object.values(EmploymentTrack))
  track!: EmploymentTrack;
  @Field(() => String, { description: 'Form (code list employment-form).' })
  @IsIn(Object.values(EmploymentForm))
  form!: EmploymentForm;
  @Field(() => [String], { description: 'Tasks (code list job-skill).' })
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  tasks!: string[];
  @Field(() => [String], { description: 'Skills it needs (code list job-skill).' })
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  skillsNeeded!: string[];
  @Field(() => Int, { description: 'Noise: 1 little, 2 some, 3 much.' })
  @IsInt()
  @Min(1)
  @Max(3)
  noise!: number;
  @Field(() => Int, { description: 'Contact with people: 1 little, 2 some, 3 much.' })
  @IsInt()
  @Min(1)
  @Max(3)
  socialContact!: number;
  @Field(() => Int, { description: 'Hours a week, 1 to 44.' })
  @IsInt()
  @Min(1)
  @Max(44)
  hoursPerWeek!: number;
}

@InputType({ description: 'Gives a person a coach.' })
export class AssignCoachInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => ID, { description: "The coach's account." }) coachId!: string;
}

@InputType({ description: 'A person starts in a job.' })
export class StartEmploymentInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => ID, { description: 'The job.' }) jobId!: string;
  @Field(() => Int, { nullable: true, description: "Hours a week; the job's when absent." })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(44)
  hoursPerWeek?: number | null;
}

@InputType({ description: 'A person leaves a job.' })
export class EndEmploymentInput {
  @Field(() => ID, { description: 'The employment.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why (code list job-end-reason).' })
  @IsIn(Object.values(JobEndReason))
  reason!: JobEndReason;
}

@InputType({ description: 'A contact of the coach.' })
export class LogVisitInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => Int, { description: 'Minutes, 1 to 600.' })
  @IsInt()
  minutes!: number;
  @Field(() => [String], { description: 'What was done (code list visit-activity), at least one.' })
  @ArrayMinSize(1)
  @IsIn(Object.values(VisitActivity), { each: true })
  activities!: VisitActivity[];
  @Field(() => String, { nullable: true, description: 'Where (code list visit-place); the workplace when absent.' })
  @IsOptional()
  @IsIn(Object.values(VisitPlace))
  place?: VisitPlace | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day; today when absent; not in the future.' }) heldOn?:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the next contact; becomes a task.' }) nextContactOn?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What was seen.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}

@InputType({ description: 'Confirms a milestone of staying in work.' })
export class ConfirmRetentionInput {
  @Field(() => ID, { description: 'The employment.' }) employmentId!: string;
  @Field(() => String, { description: 'Milestone (code list retention-milestone).' })
  @IsIn(Object.values(RetentionMilestone))
  milestone!: RetentionMilestone;
  @Field(() => String, { description: "Evidence: payslip, contract, employer's word." })
  @IsNotEmpty()
  @MaxLength(300)
  evidence!: string;
}

@InputType({ description: 'Narrows the list of employments.' })
export class EmploymentFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only running employments, or only ended ones.' }) running?:
    | boolean
    | null;
  @Field(() => String, { nullable: true, description: 'Status (code list employment-status).' }) status?: string | null;
}

@InputType({ description: 'Narrows the list of jobs.' })
export class JobFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list job-status).' }) status?: string | null;
  @Field(() => ID, { nullable: true, description: 'One employer.' }) employerId?: string | null;
}
