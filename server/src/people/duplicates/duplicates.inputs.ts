import { NotDuplicateReason } from '@xingcheng/shared/codes/not-duplicate-reason';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Narrows the queue of possible duplicates.' })
export class DuplicatePairFilterInput {
  @Field(() => [String], { nullable: true, description: 'Bands (code list duplicate-band).' }) band?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'State (code list duplicate-state); those to be looked at when absent.',
  })
  state?: string | null;
  @Field(() => ID, { nullable: true, description: 'One of the two has to do with this organisation today.' })
  organisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'One of the two lives in this management area.' })
  areaCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'One of the two is this person.' }) personId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Beginning of either name, its pinyin or initials; or a whole national ID or guardian's number.",
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'Says that two records are two persons.' })
export class NotADuplicateInput {
  @Field(() => ID, { description: 'The pair.' }) id!: string;
  @Field(() => Int, { description: 'Version that was looked at.' }) version!: number;
  @Field(() => String, { description: 'Why (code list not-duplicate-reason).' })
  @IsIn(Object.values(NotDuplicateReason).filter((reason) => reason !== NotDuplicateReason.MERGE_UNDONE))
  because!: NotDuplicateReason;
  @Field(() => String, { nullable: true, description: 'The reason in more words.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Takes a decision about two records back.' })
export class ReopenDuplicateInput {
  @Field(() => ID, { description: 'The pair.' }) id!: string;
  @Field(() => Int, { description: 'Version that was looked at.' }) version!: number;
}
