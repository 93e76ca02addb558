import { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import { IsIn, IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';

@InputType({ description: 'Narrows the list of circulars.' })
export class CircularFilterInput {
  @Field(() => String, { nullable: true, description: 'Management area.' }) areaCode?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Weeks from this day on.' }) from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Weeks up to this day.' }) to?: string | null;
}

@InputType({ description: 'Narrows the rows of a circular.' })
export class CircularRowFilterInput {
  @Field(() => String, { nullable: true, description: 'Which clock had run out (code list referral-clock).' })
  @IsOptional()
  @IsIn(Object.values(ReferralClock))
  clock?: ReferralClock | null;
  @Field(() => String, { nullable: true, description: 'Service (code list referral-service).' }) service?:
    | string
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that are where they were then.' }) unmoved?:
    | boolean
    | null;
}
