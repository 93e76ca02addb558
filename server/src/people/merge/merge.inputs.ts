import { MergeField } from '@xingcheng/shared/codes/merge-field';
import { ArrayUnique, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Makes two records one.' })
export class MergePersonsInput {
  @Field(() => ID, { description: 'The record that stays.' }) survivorId!: string;
  @Field(() => Int, { description: 'Its version in the preview.' }) survivorVersion!: number;
  @Field(() => ID, { description: 'The record that is put away.' }) mergedId!: string;
  @Field(() => Int, { description: 'Its version in the preview.' }) mergedVersion!: number;
  @Field(() => [String], {
    description: 'Fields whose value is taken from the record that is put away (code list merge-field).',
  })
  @IsIn(Object.values(MergeField), { each: true })
  @ArrayUnique()
  taken!: MergeField[];
  @Field(() => String, { description: 'Why they are one person, in words; kept with the merge.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Takes a merge back.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge.' }) id!: string;
  @Field(() => Int, { description: 'Version that was looked at.' }) version!: number;
  @Field(() => String, { description: 'Why they are two persons, in words.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Narrows the list of merges.' })
export class PersonMergeFilterInput {
  @Field(() => String, { nullable: true, description: 'State (code list merge-state).' }) state?: string | null;
  @Field(() => ID, { nullable: true, description: 'Merges into this person.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name of either.' })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}
