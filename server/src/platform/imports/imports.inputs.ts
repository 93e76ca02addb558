import { ImportMode } from '@xingcheng/shared/codes/import-mode';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which column of the file is one of ours.' })
export class ImportColumnInput {
  @Field(() => String, { description: 'Key of our column.' })
  @MaxLength(40)
  key!: string;
  @Field(() => Int, { description: "Number of the file's column, counted from 1." })
  @IsInt()
  @Min(1)
  column!: number;
}

@InputType({ description: 'A choice that concerns the whole file.' })
export class ImportOptionInput {
  @Field(() => String, { description: 'Key of the option.' })
  @MaxLength(40)
  key!: string;
  @Field(() => String, { description: 'One of its choices.' })
  @MaxLength(100)
  value!: string;
}

@InputType({ description: 'How the columns of a file are to be read. Columns that are not named are left out.' })
export class MapImportInput {
  @Field(() => ID, { description: 'The import.' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version the form was opened with.' })
  version!: number;
  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: 'The mapped columns; absent to have them guessed again, after another choice for the whole file.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  columns?: ImportColumnInput[] | null;
  @Field(() => [ImportOptionInput], { nullable: true, description: 'Choices for the whole file.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  options?: ImportOptionInput[] | null;
}

@InputType({ description: 'An import as it was last seen.' })
export class ImportVersionInput {
  @Field(() => ID, { description: 'The import.' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version it was seen with.' })
  version!: number;
}

@InputType({ description: 'How the checked rows are to be written.' })
export class ApplyImportInput extends ImportVersionInput {
  @Field(() => String, {
    description:
      'ALL_OR_NONE: only when no row was refused, in one transaction. VALID_ONLY: the sound rows, in one transaction. CHUNKS: the sound rows in portions; what is written stays, and a stop goes on from there (code list import-mode).',
  })
  @IsIn(Object.values(ImportMode))
  mode!: ImportMode;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether records that the last list had and this file has not are closed too; no when absent.',
  })
  @IsOptional()
  @IsBoolean()
  closeAbsent?: boolean | null;
}

@InputType({ description: 'An import whose background work is to stop.' })
export class ImportCancelInput {
  @Field(() => ID, { description: 'The import.' })
  @IsUUID()
  id!: string;
}
