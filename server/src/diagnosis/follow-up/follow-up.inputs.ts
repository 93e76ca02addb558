import { FollowUpProgress } from '@xingcheng/shared/codes/follow-up-progress';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';

@InputType({ description: 'A follow-up visit at the diagnosing institution (国卫办妇幼发〔2022〕12号 随访).' })
export class RecordFollowUpInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the visit; today when absent.' }) visitedOn?:
    | string
    | null;
  @Field(() => String, { description: 'How the child has come on (code list follow-up-progress).' })
  @IsIn(Object.values(FollowUpProgress))
  progress!: FollowUpProgress;
  @Field(() => String, { nullable: true, description: 'Advice for the next stage; never shown to schools.' })
  @IsOptional()
  @MaxLength(2000)
  advice?: string | null;
}

@InputType({ description: 'Narrows the list of follow-ups that are owed.' })
export class FollowUpFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those whose day has passed.' }) overdue?: boolean | null;
  @Field(() => LocalDate, { nullable: true, description: 'Due on or before this day.' }) until?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Due on or after this day.' }) from?: string | null;
  @Field(() => String, { nullable: true, description: 'Management area the person lives in.' }) areaCode?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Beginning of the person's name, its pinyin or initials." })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}
