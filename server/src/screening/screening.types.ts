import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, Json, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Clause', 'A clause of a document that led to an outcome: a person can be told why (PIPL 24).')
export class ClauseType {
  @Field(() => String, { description: 'Name of the clause.' }) id!: string;
  @Field(() => String, { description: 'Document and article.' }) article!: string;
  @Field(() => Boolean, { description: 'False where it is a proposal or was not checked.' }) verified!: boolean;
}

@Shape('Screening', 'One screening of one person. It is never a diagnosis.')
export class ScreeningType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date of the person.' }) birthDate!: string;
  @Field(() => ID, { nullable: true, description: 'The campaign.' }) campaignId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the campaign.' }) campaignName!: string | null;
  @Field(() => String, { description: 'Stage (code list screening-stage).' }) stage!: string;
  @Field(() => String, { description: 'Programme (code list campaign-programme).' }) programme!: string;
  @Field(() => String, { description: 'Instrument as `code@version`.' }) instrument!: string;
  @Field(() => String, { description: 'Who answered (code list informant).' }) informant!: string;
  @Field(() => Int, { nullable: true, description: 'Age point of the national pathway, months.' }) node!: number | null;
  @Field(() => Int, { description: 'Age in completed months on the day.' }) ageMonths!: number;
  @Field(() => Json, { description: 'Answers by item id.' }) answers!: unknown;
  @Field(() => Json, { description: 'End scores or quotients by id.' }) scores!: unknown;
  @Field(() => Json, { nullable: true, description: 'Follow-up interview by item.' }) followUpAnswers!: unknown;
  @Field(() => [String], { nullable: true, description: 'What history and observation showed; null when not taken.' })
  history!: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Total read off a paper form, in points.' }) paperTotal!:
    | number
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day the guardian was told this result; null while not.' })
  noticedOn!: string | null;
  @Field(() => Int, { description: 'How often it was corrected.' }) amendmentCount!: number;
  @Field(() => Int, { nullable: true, description: 'Total; null while an answer is missing.' }) total!: number | null;
  @Field(() => String, { nullable: true, description: "Band of the instrument's key." }) band!: string | null;
  @Field(() => String, { description: 'Outcome (code list screening-outcome).' }) outcome!: string;
  @Field(() => [ClauseType], { description: 'The clauses that led to it.' }) clauses!: ClauseType[];
  @Field(() => [String], { description: 'What is not answered.' }) missing!: string[];
  @Field(() => String, {
    description: 'What comes next: ROUTINE, REFER_SECONDARY, REFER_DIAGNOSIS, RECHECK, COMPLETE_ASSESSMENT.',
  })
  nextStep!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which the text wants it; null where it gives none.' })
  dueOn!: string | null;
  @Field(() => String, { description: 'Name of the key that scored it.' }) scoringVersion!: string;
  @Field(() => String, { description: 'Status (code list screening-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'Day of screening.' }) screenedOn!: string;
  @Field(() => String, { description: 'Where.' }) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Who entered it.' }) accountName!: string | null;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}
export const ScreeningPage = pageOf('Screening', () => ScreeningType);
export type ScreeningPage = Page<ScreeningType>;
export const ScreeningResult = resultOf('Screening', () => ScreeningType);

@Shape('ScreeningAmendment', 'A correction of a screening.')
export class ScreeningAmendmentType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Json, { description: 'Content before.' }) before!: unknown;
  @Field(() => Json, { description: 'Content after.' }) after!: unknown;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'Who.' }) accountName!: string | null;
  @Field(() => DateTime, { description: 'When.' }) amendedAt!: Date;
}

@Shape('ScreeningDetail', 'A screening with its corrections.')
export class ScreeningDetail {
  @Field(() => ScreeningType, { description: 'The screening.' }) screening!: ScreeningType;
  @Field(() => [ScreeningAmendmentType], { description: 'Corrections, newest first.' })
  amendments!: ScreeningAmendmentType[];
}

@Shape('NodeState', 'How one of the eleven national age points stands for one child (国卫办妇幼发〔2022〕12号).')
export class NodeStateType {
  @Field(() => Int, { description: 'Age point in months.' }) month!: number;
  @Field(() => LocalDate, { description: 'First day of its window.' }) opensOn!: string;
  @Field(() => LocalDate, { description: 'Last day of its window, the day before the next one (proposal).' })
  closesOn!: string;
  @Field(() => String, { description: 'State (code list node-state).' }) state!: string;
  @Field(() => ID, { nullable: true, description: 'The screening that settled it.' }) screeningId!: string | null;
}
