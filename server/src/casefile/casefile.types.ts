import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, Json, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('CaseRow', 'A case file as a list shows it.')
export class CaseRow {
  @Field(() => ID, { description: 'Id of the person; the address of the case page.' }) id!: string;
  @Field(() => ID, { description: 'Id of the case file.' }) caseFileId!: string;
  @Field(() => String, { description: 'Number of the file.' }) number!: string;
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
  @Field(() => String, { description: 'Sex (code list sex).' }) sex!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the management area.' }) areaName!: string;
  @Field(() => String, { description: 'Code of the management area.' }) areaCode!: string;
  @Field(() => String, { description: 'Status (code list case-status).' }) status!: string;
  @Field(() => [String], { description: 'Stages open today (code list lifecycle-stage).' }) stages!: string[];
  @Field(() => String, { description: 'Owning organisation.' }) ownerOrganisation!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Colleague who answers for the file; null when none is named yet.',
  })
  ownerName!: string | null;
  @Field(() => LocalDate, { description: 'Day the file was opened.' }) openedOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Day of the next open task; null when nothing is owed, and where the task would tell a result this reader does not see.',
  })
  nextDueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of that task (code list task-kind); null as above.' })
  nextTask!: string | null;
  @Field(() => String, { nullable: true, description: 'The one job coach; null without one.' }) coachName!:
    | string
    | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the latest screening that stands; null without one, and for whoever may not read screenings.',
  })
  screenedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Its outcome (code list screening-outcome), never a diagnosis; null as above, and until the guardian was told for whoever does not screen.',
  })
  outcome!: string | null;
  @Field(() => Int, { description: 'Version of the file.' }) version!: number;
}

export const CasePage = pageOf('CaseRow', () => CaseRow);
export type CasePage = Page<CaseRow>;

@Shape('StageEntry', 'A stage of life as it was entered and left.')
export class StageEntryType {
  @Field(() => String, { description: 'Stage (code list lifecycle-stage).' }) stage!: string;
  @Field(() => LocalDate, { description: 'Day it was entered.' }) enteredOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was left; null while it is open.' }) leftOn!:
    | string
    | null;
}

@Shape('TeamMember', 'An organisation or colleague who has to do with the person today.')
export class TeamMemberType {
  @Field(() => String, { description: 'Name of the organisation.' }) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Name of the colleague, where one is named.' }) name!:
    | string
    | null;
  @Field(() => String, { description: 'Why (code list involvement-reason).' }) reason!: string;
  @Field(() => LocalDate, { description: 'Since when.' }) since!: string;
}

@Shape('Handover', 'A file offered to another owner; the sender stays owner until it is accepted.')
export class HandoverType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => String, { description: 'Offering organisation.' }) fromName!: string;
  @Field(() => String, { description: 'Receiving organisation.' }) toName!: string;
  @Field(() => String, { description: 'Status (code list handover-status).' }) status!: string;
  @Field(() => String, { description: 'Why it is offered.' }) reason!: string;
  @Field(() => LocalDate, { description: 'Day of the offer.' }) offeredOn!: string;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
}

@Shape('CaseAbilities', 'What this reader may do with this case.')
export class CaseAbilities {
  @Field(() => Boolean, { description: 'Open a case file for the person.' }) open!: boolean;
  @Field(() => Boolean, { description: 'Name the colleague who answers for it.' }) assign!: boolean;
  @Field(() => Boolean, { description: 'Offer it to another owner.' }) handOver!: boolean;
  @Field(() => Boolean, { description: 'Add a note to the timeline.' }) note!: boolean;
}

@Shape('CaseDetail', 'The head of a case page.')
export class CaseDetail {
  @Field(() => ID, { description: 'Id of the person.' }) id!: string;
  @Field(() => CaseRow, { nullable: true, description: 'The case file; null when none is open yet.' })
  caseFile!: CaseRow | null;
  @Field(() => [StageEntryType], { description: 'All stages, in the order they were entered.' })
  stages!: StageEntryType[];
  @Field(() => [TeamMemberType], { description: 'Who has to do with the person today.' }) team!: TeamMemberType[];
  @Field(() => [HandoverType], { description: 'Handovers, newest first.' }) handovers!: HandoverType[];
  @Field(() => CaseAbilities, { description: 'What this reader may do.' }) abilities!: CaseAbilities;
}

export const CaseDetailResult = resultOf('CaseDetail', () => CaseDetail);

@Shape('TimelineEntry', 'One thing that happened in a life, with who and when.')
export class TimelineEntryType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Chapter (code list chapter); null for the file itself.' })
  chapter!: string | null;
  @Field(() => String, { description: 'What happened (code list timeline-kind).' }) kind!: string;
  @Field(() => LocalDate, { description: 'Day, or first day.' }) happenedOn!: string;
  @Field(() => Boolean, { description: 'A period rather than a moment.' }) lasts!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of a period; null while it lasts.' }) endsOn!:
    | string
    | null;
  @Field(() => Json, { description: 'Codes and figures for the words of the entry, by kind.' }) facts!: unknown;
  @Field(() => String, { nullable: true, description: 'Who did it; null when the system did.' }) byName!: string | null;
  @Field(() => String, { nullable: true, description: 'For which organisation.' }) byOrganisation!: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of the record it speaks of.' }) recordType!: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of that record.' }) recordId!: string | null;
  @Field(() => DateTime, { description: 'When it was written down.' }) recordedAt!: Date;
}

export const TimelinePage = pageOf('TimelineEntry', () => TimelineEntryType);
export type TimelinePage = Page<TimelineEntryType>;

@Shape('Task', 'A next step that somebody owes by a day.')
export class TaskType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date of the person.' }) birthDate!: string;
  @Field(() => String, { nullable: true, description: 'Chapter (code list chapter).' }) chapter!: string | null;
  @Field(() => String, { description: 'What is owed (code list task-kind).' }) kind!: string;
  @Field(() => String, { description: 'Status (code list task-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'Last day.' }) dueOn!: string;
  @Field(() => LocalDate, { description: 'Day it was opened.' }) openedOn!: string;
  @Field(() => String, { description: 'Organisation that owes it.' }) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Colleague who owes it, where one is named.' }) accountName!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Document and article the date comes from; null for our own default.',
  })
  source!: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of the record it speaks of.' }) recordType!: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of that record.' }) recordId!: string | null;
  @Field(() => Int, { description: 'Version, to be sent back when it is settled.' }) version!: number;
}

export const TaskPage = pageOf('Task', () => TaskType);
export type TaskPage = Page<TaskType>;
export const TaskResult = resultOf('Task', () => TaskType);
export const HandoverResult = resultOf('Handover', () => HandoverType);
