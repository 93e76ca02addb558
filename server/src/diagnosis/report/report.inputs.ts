import { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Narrows the list of statutory reports.' })
export class ReportFilterInput {
  @Field(() => [String], { nullable: true, description: 'Statuses (code list report-status).' }) statuses?:
    | string[]
    | null;
  @Field(() => String, { nullable: true, description: 'Recipient (code list report-recipient).' })
  @IsOptional()
  @IsIn(Object.values(ReportRecipient))
  recipient?: ReportRecipient | null;
  @Field(() => ID, { nullable: true, description: 'One person.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Management area the person lives in.' }) areaCode?:
    | string
    | null;
}

@InputType({ description: 'Tries a report again that could not be delivered.' })
export class RetryReportInput {
  @Field(() => ID, { description: 'The report.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
}

@InputType({ description: 'The receipt of a report, where it came by another way than the message went.' })
export class RecordReceiptInput {
  @Field(() => ID, { description: 'The report.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Number of the receipt.' })
  @MaxLength(60)
  number!: string;
}
