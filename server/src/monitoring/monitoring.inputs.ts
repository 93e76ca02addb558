import { AffectedBecause } from '@xingcheng/shared/codes/affected-because';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { MEASURES, RATE_PARTS } from './coverage.queries.js';

@InputType({ description: 'Which board.' })
export class CoverageInput {
  @Field(() => Int, {
    nullable: true,
    description: 'First calendar year of the school year; the running one when absent.',
  })
  @IsOptional()
  @IsInt()
  @Min(2015)
  @Max(2100)
  schoolYear?: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'As of this day; today when absent.' }) asOf?: string | null;
}

@InputType({ description: 'Which figure of the board: a measure of a cell, or a part of a rate.' })
export class CoverageListInput extends CoverageInput {
  @Field(() => String, {
    nullable: true,
    description: 'ON_ROLL, SCREENED, REFUSED, POSITIVE, RECHECKED, ABNORMAL, DIAGNOSED or WAITING.',
  })
  @IsOptional()
  @IsIn(Object.keys(MEASURES))
  measure?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Instead of a measure: PRIMARY_NUMERATOR, PRIMARY_DENOMINATOR and so on.',
  })
  @IsOptional()
  @IsIn(Object.keys(RATE_PARTS))
  ratePart?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area; all when absent.' }) areaCode?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'School stage; all when absent.' }) stage?: string | null;
}

@InputType({ description: 'Of which organisation, and what ties people to it.' })
export class AffectedFilterInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { nullable: true, description: 'Only with this tie (code list affected-because).' })
  @IsOptional()
  @IsIn(Object.values(AffectedBecause))
  because?: string | null;
}
