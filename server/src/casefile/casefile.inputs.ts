import { CaseOpenedBecause } from '@xingcheng/shared/codes/case-opened-because';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { handoverMachine, type HandoverMove } from './handover.machine.js';

@InputType({ description: 'Narrows the list of case files.' })
export class CaseFilterInput {
  @Field(() => String, {
    nullable: true,
    description: "Name, pinyin, initials, whole national ID, guardian's number or case number.",
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
  @Field(() => String, { nullable: true, description: 'A stage that is open today (code list lifecycle-stage).' })
  stage?: string | null;
  @Field(() => String, { nullable: true, description: 'Status (code list case-status).' }) status?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only files I answer for or people entrusted to me.' }) mine?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only files without a named colleague.' }) withoutOwner?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only files with an overdue task.' }) overdue?: boolean | null;
}

@InputType({ description: 'Narrows the list of tasks.' })
export class TaskFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list task-status).' }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'Kind (code list task-kind).' }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Chapter (code list chapter).' }) chapter?: string | null;
  @Field(() => ID, { nullable: true, description: 'One person.' }) personId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only open tasks past their day.' }) overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: 'MINE, ORGANISATION, or absent for everything within reach.' })
  owner?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
}

@InputType({ description: 'Narrows a timeline.' })
export class TimelineFilterInput {
  @Field(() => String, { nullable: true, description: 'Chapter (code list chapter).' }) chapter?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Only what had happened by this day.' }) asOf?: string | null;
}

@InputType({ description: 'Opens a case file by hand.' })
export class OpenCaseInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Why (code list case-opened-because).' })
  @IsIn(Object.values(CaseOpenedBecause))
  because!: CaseOpenedBecause;
}

@InputType({ description: 'Names the colleague who answers for a file.' })
export class AssignOwnerInput {
  @Field(() => ID, { description: 'The case file.' }) caseFileId!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => ID, { description: 'The colleague; works for the owning organisation.' }) accountId!: string;
}

@InputType({ description: 'Offers a file to another owner.' })
export class OfferHandoverInput {
  @Field(() => ID, { description: 'The case file.' }) caseFileId!: string;
  @Field(() => ID, { description: 'The receiving federation.' }) toOrganisationId!: string;
  @Field(() => String, { description: 'Why.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Answers an offered file, or takes the offer back.' })
export class AnswerHandoverInput {
  @Field(() => ID, { description: 'The handover.' }) id!: string;
  @Field(() => String, { description: 'accept, decline or withdraw.' })
  @IsIn(Object.keys(handoverMachine))
  move!: HandoverMove;
  @Field(() => String, { nullable: true, description: 'Words for the other side; required to decline.' })
  @IsOptional()
  @MaxLength(500)
  answer?: string | null;
}

@InputType({ description: 'Settles a task, or reopens one settled today.' })
export class SettleTaskInput {
  @Field(() => ID, { description: 'The task.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'DONE, CANCELLED or OPEN.' })
  @IsIn(Object.values(TaskStatus))
  status!: TaskStatus;
}
