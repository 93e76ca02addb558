import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { OrganisationStanding } from '@xingcheng/shared/codes/organisation-standing';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Narrows the list of organisations.' })
export class OrganisationFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
  @Field(() => [String], { nullable: true, description: 'Kinds (code list organisation-kind).' }) kinds?:
    | string[]
    | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'May it take people today, by its licences (code list organisation-standing)?',
  })
  @IsOptional()
  @IsIn(Object.values(OrganisationStanding))
  standing?: string | null;
}

@InputType({ description: 'A new organisation, or a change of one when id and version are given.' })
export class SaveOrganisationInput {
  @Field(() => ID, { nullable: true, description: 'The organisation to change; absent for a new one.' }) id?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'Version the form was opened with; required with id.' }) version?:
    | number
    | null;
  @Field(() => String, { description: 'Name in Chinese.' })
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;
  @Field(() => String, { description: 'Kind (code list organisation-kind).' })
  @IsIn(Object.values(OrganisationKind))
  kind!: OrganisationKind;
  @Field(() => String, { description: 'Code of the management area that answers for it.' })
  @IsNotEmpty()
  @MaxLength(12)
  areaCode!: string;
  @Field(() => String, {
    nullable: true,
    description: 'School code, credit code or roster number; unique in the city.',
  })
  @IsOptional()
  @MaxLength(30)
  identifier?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone of the office.' })
  @IsOptional()
  @MaxLength(20)
  phone?: string | null;
}
