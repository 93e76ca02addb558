import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Candidate', 'A child the district must evaluate for a school year (残疾人教育条例 15).')
export class CandidateType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the management area.' }) areaName!: string;
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => String, { description: 'Why it is on the list: AGE, DIAGNOSIS, SCHOOL or GUARDIAN.' }) because!: string;
  @Field(() => LocalDate, { description: 'Day it was listed.' }) listedOn!: string;
  @Field(() => LocalDate, { description: "Last day for the committee's opinion (教基〔2020〕4号: 31 May)." })
  opinionDueOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the opinion; null while it is owed.' }) settledOn!:
    | string
    | null;
}

export const CandidatePage = pageOf('Candidate', () => CandidateType);
export type CandidatePage = Page<CandidateType>;

@Shape(
  'CommitteeFinding',
  'What the expert committee found. For education and rehabilitation only (残疾人教育条例 20).',
)
export class CommitteeFindingType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Opinion (code list committee-opinion).' }) opinion!: string;
  @Field(() => String, { nullable: true, description: 'Suggested placement (code list placement-option).' })
  suggested!: string | null;
  @Field(() => [String], { description: 'Suggested supports (code list education-support).' }) supports!: string[];
  @Field(() => String, { nullable: true, description: 'Findings in words.' }) findings!: string | null;
  @Field(() => LocalDate, { description: 'Day of the opinion.' }) decidedOn!: string;
}

@Shape('PassedOver', 'Why an option earlier in the legal order was not chosen.')
export class PassedOverType {
  @Field(() => String, { description: 'The option (code list placement-option).' }) option!: string;
  @Field(() => String, { description: 'The reason.' }) reason!: string;
}

@Shape('Placement', 'Where a child learns; at most one is live.')
export class PlacementType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'School.' }) schoolName!: string;
  @Field(() => String, { description: 'Option (code list placement-option).' }) option!: string;
  @Field(() => String, { description: 'Article the option rests on.' }) legalBasis!: string;
  @Field(() => [PassedOverType], { description: 'Why earlier options were not chosen.' })
  passedOverReasons!: PassedOverType[];
  @Field(() => String, { description: 'Status (code list placement-status).' }) status!: string;
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => LocalDate, { description: 'Day of the proposal.' }) proposedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day.' }) startsOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const PlacementPage = pageOf('Placement', () => PlacementType);
export type PlacementPage = Page<PlacementType>;
export const PlacementResult = resultOf('Placement', () => PlacementType);

@Shape('IepGoal', 'A goal of an individual education plan.')
export class IepGoalType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Domain (code list goal-domain).' }) domain!: string;
  @Field(() => String, { description: 'The goal in words.' }) wording!: string;
  @Field(() => String, { description: 'When it counts as reached.' }) criterion!: string;
  @Field(() => LocalDate, { description: 'Last day.' }) dueOn!: string;
  @Field(() => String, { nullable: true, description: 'Newest rating (code list gas-level).' }) level!: string | null;
}

@Shape('IepSupport', 'A support with the minutes a week that are promised.')
export class IepSupportType {
  @Field(() => String, { description: 'Support (code list education-support).' }) support!: string;
  @Field(() => Int, { description: 'Minutes a week.' }) minutes!: number;
}

@Shape('Iep', '一人一案: the individual education plan of a pupil.')
export class IepType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'School.' }) schoolName!: string;
  @Field(() => String, { nullable: true, description: 'Teacher who answers for it.' }) teacherName!: string | null;
  @Field(() => String, { description: 'Status (code list iep-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Day of the next review.' }) reviewOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Strengths and interests.' }) strengths!: string | null;
  @Field(() => [IepSupportType], { description: 'Supports.' }) supports!: IepSupportType[];
  @Field(() => LocalDate, { nullable: true, description: 'Day the guardian agreed.' }) guardianAgreedOn!: string | null;
  @Field(() => [IepGoalType], { description: 'Goals.' }) goals!: IepGoalType[];
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const IepPage = pageOf('Iep', () => IepType);
export type IepPage = Page<IepType>;
export const IepResult = resultOf('Iep', () => IepType);

@Shape('PlacementStep', 'An option in the legal order (残疾人教育条例 3, 17).')
export class PlacementStepType {
  @Field(() => String, { description: 'Option (code list placement-option).' }) option!: string;
  @Field(() => String, { description: 'Article.' }) article!: string;
  @Field(() => [String], { description: 'Options that come earlier; each needs a reason.' }) passedOver!: string[];
}

@Shape('EducationAbilities', 'What this reader may do in the education chapter.')
export class EducationAbilities {
  @Field(() => Boolean, { description: 'Record a committee opinion.' }) recordFinding!: boolean;
  @Field(() => Boolean, { description: 'Propose a placement.' }) propose!: boolean;
  @Field(() => Boolean, { description: 'Write an individual plan.' }) writeIep!: boolean;
}

@Shape('PersonEducation', 'The education chapter of a case.')
export class PersonEducation {
  /** Whose it is: for the trail, not in the contract. */
  personId!: string;
  @Field(() => [CandidateType], { description: 'School years the child was listed for.' }) candidates!: CandidateType[];
  @Field(() => [CommitteeFindingType], {
    description: 'Committee opinions; empty for readers outside education and rehabilitation.',
  })
  findings!: CommitteeFindingType[];
  @Field(() => [PlacementType], { description: 'Placements, newest first.' }) placements!: PlacementType[];
  @Field(() => [IepType], { description: 'Individual plans, newest first.' }) ieps!: IepType[];
  @Field(() => [PlacementStepType], { description: "Options for the child's age, in the legal order." })
  options!: PlacementStepType[];
  @Field(() => EducationAbilities, { description: 'What this reader may do.' }) abilities!: EducationAbilities;
}

export const PersonEducationResult = resultOf('PersonEducation', () => PersonEducation);
