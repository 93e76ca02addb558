import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('VocationalProfile', 'Skills, wish and limits of a person at work; the newest holds.')
export class VocationalProfileType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => LocalDate, { description: 'Day it was written.' }) writtenOn!: string;
  @Field(() => String, { description: 'Wish (code list work-wish).' }) wish!: string;
  @Field(() => String, { description: 'Suggested track (code list employment-track).' }) track!: string;
  @Field(() => [String], { description: 'Skills.' }) skills!: string[];
  @Field(() => [String], { description: 'Tasks the person likes.' }) interests!: string[];
  @Field(() => Int, { description: 'Noise that can be borne, 1 to 3.' }) noiseTolerance!: number;
  @Field(() => Int, { description: 'Contact with people that can be borne, 1 to 3.' }) socialTolerance!: number;
  @Field(() => Int, { description: 'Hours a week.' }) hoursPerWeek!: number;
  @Field(() => Boolean, { description: 'Travels alone.' }) travelsAlone!: boolean;
}

@Shape('Job', 'A job an employer offers.')
export class JobType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Employer.' }) employerId!: string;
  @Field(() => String, { description: 'Name of the employer.' }) employerName!: string;
  @Field(() => String, { description: 'Name of its management area.' }) areaName!: string;
  @Field(() => String, { description: 'Title.' }) title!: string;
  @Field(() => String, { description: 'Track (code list employment-track).' }) track!: string;
  @Field(() => String, { description: 'Form (code list employment-form).' }) form!: string;
  @Field(() => [String], { description: 'Tasks.' }) tasks!: string[];
  @Field(() => [String], { description: 'Skills it needs.' }) skillsNeeded!: string[];
  @Field(() => Int, { description: 'Noise, 1 to 3.' }) noise!: number;
  @Field(() => Int, { description: 'Contact with people, 1 to 3.' }) socialContact!: number;
  @Field(() => Int, { description: 'Hours a week.' }) hoursPerWeek!: number;
  @Field(() => String, { description: 'Status (code list job-status).' }) status!: string;
}

export const JobPage = pageOf('Job', () => JobType);
export type JobPage = Page<JobType>;
export const JobResult = resultOf('Job', () => JobType);

@Shape('MatchReason', 'One factor of a match.')
export class MatchReasonType {
  @Field(() => String, { description: 'TRACK, SKILLS, INTERESTS, NOISE, SOCIAL or AREA.' }) factor!: string;
  @Field(() => Int, { description: 'Points given.' }) points!: number;
  @Field(() => Int, { description: 'Points possible.' }) max!: number;
}

@Shape('JobMatch', 'How an open job fits a person; the rule is a draft of ours (MATCH-DRAFT-1).')
export class JobMatch {
  @Field(() => JobType, { description: 'The job.' }) job!: JobType;
  @Field(() => Int, { description: '0 to 100.' }) score!: number;
  @Field(() => [String], { description: 'Must-haves that fail: HOURS, TRAVEL, NOISE, SKILLS.' }) failed!: string[];
  @Field(() => [MatchReasonType], { description: 'The factors with their points.' }) reasons!: MatchReasonType[];
}

@Shape('RetentionMilestone', 'A milestone of staying in work, counted over short gaps between jobs.')
export class MilestoneType {
  @Field(() => String, { description: 'Milestone (code list retention-milestone).' }) milestone!: string;
  @Field(() => LocalDate, { description: 'Day it is reached.' }) dueOn!: string;
  @Field(() => String, { description: 'REACHED, PENDING or LOST.' }) state!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was confirmed with evidence.' }) confirmedOn!:
    | string
    | null;
}

@Shape('Employment', 'One person in one job.')
export class EmploymentType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => String, { description: 'Employer.' }) employerName!: string;
  @Field(() => String, { description: 'Title of the job.' }) title!: string;
  @Field(() => String, { description: 'Form (code list employment-form).' }) form!: string;
  @Field(() => String, { description: 'Status (code list employment-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended (code list job-end-reason).' }) endReason!:
    | string
    | null;
  @Field(() => Int, { description: 'Hours a week.' }) hoursPerWeek!: number;
  @Field(() => String, { nullable: true, description: 'Coach today.' }) coachName!: string | null;
  @Field(() => Int, { description: 'Days in this job up to today or its last day.' }) days!: number;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const EmploymentPage = pageOf('Employment', () => EmploymentType);
export type EmploymentPage = Page<EmploymentType>;
export const EmploymentResult = resultOf('Employment', () => EmploymentType);

@Shape('Visit', 'A contact of the coach.')
export class VisitType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => LocalDate, { description: 'Day.' }) heldOn!: string;
  @Field(() => Int, { description: 'Minutes.' }) minutes!: number;
  @Field(() => [String], { description: 'What was done (code list visit-activity).' }) activities!: string[];
  @Field(() => String, { description: 'Where (code list visit-place).' }) place!: string;
  @Field(() => String, { nullable: true, description: 'Coach.' }) coachName!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the next contact.' }) nextContactOn!: string | null;
}

@Shape('CoachAssignment', 'A coach and a person.')
export class CoachAssignmentType {
  @Field(() => String, { description: 'Coach.' }) coachName!: string;
  @Field(() => String, { description: 'Agency.' }) organisationName!: string;
  @Field(() => String, { description: 'Phase (code list coach-phase).' }) phase!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
}

@Shape('EmploymentAbilities', 'What this reader may do in the employment chapter.')
export class EmploymentAbilities {
  @Field(() => Boolean, { description: 'Write a vocational profile.' }) writeProfile!: boolean;
  @Field(() => Boolean, { description: 'Assign a coach.' }) assignCoach!: boolean;
  @Field(() => Boolean, { description: 'Start or end a job.' }) manage!: boolean;
  @Field(() => Boolean, { description: 'Log a visit.' }) logVisit!: boolean;
}

@Shape('PersonEmployment', 'The employment chapter of a case.')
export class PersonEmployment {
  /** Whose it is: for the trail, not in the contract. */
  personId!: string;
  @Field(() => VocationalProfileType, { nullable: true, description: 'Newest vocational profile.' })
  profile!: VocationalProfileType | null;
  @Field(() => [CoachAssignmentType], { description: 'Coaches, newest first.' }) coaches!: CoachAssignmentType[];
  @Field(() => [EmploymentType], { description: 'Jobs, newest first.' }) employments!: EmploymentType[];
  @Field(() => [MilestoneType], { description: 'Milestones of the current chain of jobs.' })
  milestones!: MilestoneType[];
  @Field(() => [VisitType], { description: 'Last 30 visits.' }) visits!: VisitType[];
  @Field(() => EmploymentAbilities, { description: 'What this reader may do.' }) abilities!: EmploymentAbilities;
}

export const PersonEmploymentResult = resultOf('PersonEmployment', () => PersonEmployment);

@Shape('CoachPerson', "A person of a coach, as the coach's day shows them.")
export class CoachPerson {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Phase (code list coach-phase).' }) phase!: string;
  @Field(() => String, { nullable: true, description: 'Employer and title today; null without a job.' }) jobTitle!:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'Week of the job, counted from 1.' }) jobWeek!: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last contact.' }) lastContactOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Next contact planned.' }) nextContactOn!: string | null;
  @Field(() => Int, { description: 'Minutes of support this week.' }) minutesThisWeek!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes the fading plan foresees this week (proposal); null without a job.',
  })
  plannedMinutes!: number | null;
}
