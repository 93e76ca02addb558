import { LOOKS, type Look } from '@xingcheng/shared/codes/looks';
import { IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';

@InputType({ description: 'Narrows the list of who looked at a person.' })
export class SubjectAccessFilterInput {
  @Field(() => String, { nullable: true, description: 'What was done (code list auditDeed, looks alone).' })
  @IsOptional()
  @IsIn(LOOKS)
  deed?: Look | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only lists and files on which the person stood among others. False: only looks at the person’s own record. Left out: both.',
  })
  @IsOptional()
  @IsBoolean()
  lists?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name of who looked.' })
  @IsOptional()
  @MaxLength(60)
  accountName?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'From this day on.' }) from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Up to and with this day.' }) to?: string | null;
}
