import { GridMark } from '@xingcheng/shared/codes/grid-mark';
import { Informant } from '@xingcheng/shared/codes/informant';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'One cell: what it held when the page showed it, and what was typed there.' })
export class GridCellInput {
  @Field(() => String, { description: 'Item id.' }) @MaxLength(20) item!: string;
  @Field(() => String, { nullable: true, description: 'Option the page showed; null when unanswered.' })
  @IsOptional()
  @MaxLength(30)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Option typed (code list answer-option); null to clear it.' })
  @IsOptional()
  @MaxLength(30)
  to?: string | null;
}

@InputType({ description: 'A row of a class grid: the child, and the instrument it is filled in on.' })
export class GridRowInput {
  @Field(() => ID, { description: 'The campaign.' }) campaignId!: string;
  @Field(() => ID, { description: 'The child.' }) personId!: string;
  @Field(() => String, { description: 'Instrument as `code@version`.' }) @MaxLength(40) instrument!: string;
}

@InputType({
  description:
    'Cells typed into a row. Each cell carries what it was typed over: that is finer than a version of the row.',
})
export class SaveGridRowInput extends GridRowInput {
  @Field(() => String, { description: 'Who answered (code list informant).' })
  @IsIn(Object.values(Informant))
  informant!: Informant;
  @Field(() => [GridCellInput], { description: 'The cells that were changed; at most 200.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  cells!: GridCellInput[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the row was left with every item answered: it is scored and its next step is owed.',
  })
  finish?: boolean | null;
}

@InputType({ description: 'Sets or takes back a refusal or an absence.' })
export class MarkGridRowInput extends GridRowInput {
  @Field(() => String, { description: 'REFUSED or ABSENT (code list grid-mark).' })
  @IsIn(Object.values(GridMark))
  mark!: GridMark;
  @Field(() => Boolean, { description: 'True to set it, false to take it back.' }) on!: boolean;
}
