import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';

@InputType({ description: "One guardian's answer." })
export class CampaignAnswerInput {
  @Field(() => ID, { description: 'The child.' }) personId!: string;
  @Field(() => String, {
    description:
      'Answer (code list consent-outcome). REFUSED ends the processing in the whole programme (精神卫生法 27).',
  })
  @IsIn(Object.values(ConsentOutcome))
  outcome!: ConsentOutcome;
  @Field(() => ID, {
    nullable: true,
    description: 'Who answered; a guardian in force when the slip does not say.',
  })
  guardianId?: string | null;
}

@InputType({ description: 'Answers of guardians to a campaign: one child, or the slips of a class.' })
export class RecordCampaignConsentsInput {
  @Field(() => ID, { description: 'The campaign.' }) campaignId!: string;
  @Field(() => [CampaignAnswerInput], { description: 'The answers; at most 200. All are written or none.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  answers!: CampaignAnswerInput[];
  @Field(() => LocalDate, { nullable: true, description: 'Day of the answers; today when absent.' })
  answeredOn?: string | null;
}
