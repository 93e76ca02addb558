import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Organisation', 'A school, hospital, institution, bureau, employer or facility.')
export class OrganisationType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name in Chinese.' }) name!: string;
  @Field(() => String, { description: 'Kind (code list organisation-kind).' }) kind!: string;
  @Field(() => String, { description: 'Code of the management area that answers for it.' }) areaCode!: string;
  @Field(() => String, { description: 'Name of that area.' }) areaName!: string;
  @Field(() => String, { nullable: true, description: 'Code of the subdistrict.' }) streetCode!: string | null;
  @Field(() => String, { nullable: true, description: 'School code, unified social credit code or roster number.' })
  identifier!: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone of the office.' }) phone!: string | null;
  @Field(() => String, {
    description:
      'May it take people today, by its licences (code list organisation-standing)? NONE_ON_RECORD may: the register is still being filled. LAPSED takes no new referral, offer or admission.',
  })
  standing!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Since when a licence no longer runs; null while all do.' })
  lapsedSince!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which all its licences on record run; null where none ends.',
  })
  accreditedUntil!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day it closed; null while it is open.' }) closedOn!:
    | string
    | null;
  @Field(() => Int, { description: 'How many people work for it in this system.' }) staffCount!: number;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const OrganisationPage = pageOf('Organisation', () => OrganisationType);
export type OrganisationPage = Page<OrganisationType>;
export const OrganisationResult = resultOf('Organisation', () => OrganisationType);

@Shape('ManagementArea', 'A district, new area or cooperation zone of the city.')
export class ManagementAreaType {
  @Field(() => String, { description: 'Code: the district code, 440300-DP or 440300-SS.' }) code!: string;
  @Field(() => String, { description: 'Name in Chinese.' }) name!: string;
  @Field(() => String, { description: 'Name in English.' }) nameEn!: string;
  @Field(() => String, { description: 'Statutory division it lies in (NBS 2023).' }) divisionCode!: string;
  @Field(() => Int, { description: 'Column in the tile map.' }) tileColumn!: number;
  @Field(() => Int, { description: 'Row in the tile map.' }) tileRow!: number;
}

@Shape('Staff', 'Somebody who works for an organisation.')
export class StaffType {
  @Field(() => ID, { description: 'Id of the account.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { description: 'Role (code list role).' }) role!: string;
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Name of the organisation.' }) organisationName!: string;
}
