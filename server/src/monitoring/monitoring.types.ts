import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('CoverageCell', 'One row of the coverage board. Every figure opens the list `coveragePersons` of that length.')
export class CoverageCell {
  @Field(() => String, { description: 'Code of the management area.' }) areaCode!: string;
  @Field(() => String, { description: 'Name of the area.' }) areaName!: string;
  @Field(() => String, { description: 'School stage (code list school-stage).' }) stage!: string;
  @Field(() => Int, { description: 'ON_ROLL: enrolled on the day.' }) onRoll!: number;
  @Field(() => Int, { description: 'SCREENED: with a scored primary screen in the school year.' }) screened!: number;
  @Field(() => Int, { description: 'REFUSED: whose guardian refused; no consequence anywhere (精神卫生法 27).' })
  refused!: number;
  @Field(() => Int, { description: 'POSITIVE: with a positive primary screen.' }) positive!: number;
  @Field(() => Int, { description: 'RECHECKED: positive and seen at the secondary screen.' }) rechecked!: number;
  @Field(() => Int, { description: 'ABNORMAL: abnormal at the secondary screen.' }) abnormal!: number;
  @Field(() => Int, { description: 'DIAGNOSED: abnormal and seen by a diagnosing doctor.' }) diagnosed!: number;
  @Field(() => Int, { description: "WAITING: positive without a doctor's conclusion." }) waiting!: number;
}

@Shape(
  'OfficialRate',
  'One of the three official rates (国卫办妇幼发〔2022〕12号 七), with the people behind both numbers.',
)
export class OfficialRate {
  @Field(() => String, { description: 'PRIMARY (初筛率), SECONDARY (复筛率) or DIAGNOSIS (诊断率).' }) rate!: string;
  @Field(() => Int, { description: 'Numerator.' }) numerator!: number;
  @Field(() => Int, { description: 'Denominator.' }) denominator!: number;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
}

@Shape('Coverage', 'The coverage board of a school year as of a day.')
export class Coverage {
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => LocalDate, { description: 'Counted as of the end of this day.' }) asOf!: string;
  @Field(() => [CoverageCell], { description: 'By area and school stage; only combinations with pupils.' })
  cells!: CoverageCell[];
  @Field(() => [OfficialRate], { description: 'The three official rates of children under seven.' })
  rates!: OfficialRate[];
}

@Shape('CoveragePerson', 'A person behind a figure of the coverage board.')
export class CoveragePerson {
  @Field(() => ID, { description: 'The person.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the area.' }) areaName!: string;
  @Field(() => String, { nullable: true, description: 'School.' }) schoolName!: string | null;
  @Field(() => String, { nullable: true, description: 'Grade and class.' }) className!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the newest primary screen.' }) screenedOn!:
    | string
    | null;
}

export const CoveragePersonPage = pageOf('CoveragePerson', () => CoveragePerson);
export type CoveragePersonPage = Page<CoveragePerson>;

@Shape('AffectedPerson', 'A person with a stay, an offered bed, an open referral or a live plan in an organisation.')
export class AffectedPersonType {
  @Field(() => ID, { description: 'The person.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the management area.' }) areaName!: string;
  @Field(() => [String], { description: 'What ties the person to it (code list affected-because).' })
  because!: string[];
  @Field(() => LocalDate, { description: 'Since when the oldest of these ties.' }) since!: string;
  @Field(() => String, { nullable: true, description: 'Organisation that owns the case; null without a case file.' })
  ownerOrganisation!: string | null;
  @Field(() => String, { nullable: true, description: 'Colleague who answers for the case, where one is named.' })
  ownerName!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the case owner decides where the person goes on; null while no licence has lapsed.',
  })
  dueOn!: string | null;
}

export const AffectedPersonPage = pageOf('AffectedPerson', () => AffectedPersonType);
export type AffectedPersonPage = Page<AffectedPersonType>;
