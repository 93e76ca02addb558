import { HoldReason } from '@xingcheng/shared/codes/hold-reason';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';

@InputType({ description: 'Narrows the list of what is due.' })
export class RetentionFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those with a hold, or only those without.' })
  @IsOptional()
  held?: boolean | null;
}

@InputType({ description: 'Keeps a record beyond its time.' })
export class PlaceHoldInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Reason (code list hold-reason).' })
  @IsIn(Object.values(HoldReason))
  reason!: HoldReason;
  @Field(() => String, { description: 'The reason in words, such as the number of the proceedings.' })
  @IsNotEmpty()
  @MaxLength(300)
  note!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day without it; absent while only a person ends it.' })
  until?: string | null;
}

@InputType({ description: 'Lifts a hold.' })
export class LiftHoldInput {
  @Field(() => ID, { description: 'The hold.' }) id!: string;
  @Field(() => Int, { description: 'Version the form was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why.' })
  @IsNotEmpty()
  @MaxLength(300)
  note!: string;
}
