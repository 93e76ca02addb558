import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';
import { CASCADE_NAMES } from './cascade.measures.js';
import { CoverageInput } from './monitoring.inputs.js';

@Shape('CascadeFigure', 'A number of the cascade. It opens the list `cascadePersons` of that measure and length.')
export class CascadeFigure {
  @Field(() => String, {
    description:
      'ROLL, SCREENED, POSITIVE, REFERRED, RECHECKED, ABNORMAL, ABNORMAL_DIAGNOSED, DIAGNOSED, CONFIRMED or WAITING.',
  })
  measure!: string;
  @Field(() => Int, { description: 'Persons.' }) count!: number;
}

@Shape('CascadeTotal', 'All numbers together.')
export class CascadeTotal {
  @Field(() => [CascadeFigure], { description: 'One per measure.' }) figures!: CascadeFigure[];
}

@Shape('CascadeArea', 'The numbers of one district.')
export class CascadeArea {
  @Field(() => String, { description: 'Management area the children live in.' }) areaCode!: string;
  @Field(() => String, { description: 'Its name.' }) areaName!: string;
  @Field(() => String, { nullable: true, description: 'Its English name.' }) areaNameEn!: string | null;
  @Field(() => [CascadeFigure], { description: 'One per measure.' }) figures!: CascadeFigure[];
}

@Shape('CascadeRate', 'An official rate with the measures behind both numbers (国卫办妇幼发〔2022〕12号 七).')
export class CascadeRate {
  @Field(() => String, { description: 'PRIMARY (初筛率), SECONDARY (复筛率) or DIAGNOSIS (诊断率).' }) rate!: string;
  @Field(() => Int, { description: 'Numerator.' }) numerator!: number;
  @Field(() => String, { description: 'Measure of the numerator.' }) numeratorMeasure!: string;
  @Field(() => Int, { description: 'Denominator.' }) denominator!: number;
  @Field(() => String, { description: 'Measure of the denominator.' }) denominatorMeasure!: string;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
}

@Shape('CascadeInterval', 'How long people waited from one step to the next.')
export class CascadeInterval {
  @Field(() => String, {
    description: 'POSITIVE_TO_REFERRED, POSITIVE_TO_RECHECKED, ABNORMAL_TO_DIAGNOSED or POSITIVE_TO_DIAGNOSED.',
  })
  name!: string;
  @Field(() => Float, { nullable: true, description: 'Median in days; null where nobody took both steps.' })
  medianDays!: number | null;
  @Field(() => Int, { description: 'Persons it is made of.' }) persons!: number;
}

@Shape('Cascade', 'From the primary screen to the diagnosis, as of the end of a day.')
export class Cascade {
  @Field(() => LocalDate, { description: 'The day.' }) asOf!: string;
  @Field(() => Int, { description: 'School year whose primary screens are followed.' }) schoolYear!: number;
  @Field(() => Boolean, {
    description:
      'True for the official definition over children from 0 to 6; false over the roll of a campaign or school programme.',
  })
  official!: boolean;
  @Field(() => Int, { description: 'Working days that WAITING allows.' }) waitingDays!: number;
  @Field(() => LocalDate, { description: 'WAITING counts positive screens up to this day.' }) waitingSince!: string;
  @Field(() => CascadeTotal, { description: 'All areas together.' }) total!: CascadeTotal;
  @Field(() => [CascadeArea], { description: 'By district.' }) areas!: CascadeArea[];
  @Field(() => [CascadeRate], { description: 'The three rates.' }) rates!: CascadeRate[];
  @Field(() => [CascadeInterval], { description: 'Days between steps.' }) intervals!: CascadeInterval[];
  @Field(() => Float, { nullable: true, description: 'Median age in completed months at the positive screen.' })
  monthsAtPositive!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median age in completed months at the confirmed diagnosis.' })
  monthsAtDiagnosis!: number | null;
}

@Shape('CascadePerson', 'A person behind a number of the cascade, with the steps taken by that day.')
export class CascadePerson {
  @Field(() => ID, { description: 'The person.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the area.' }) areaName!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Primary screen.' }) screenedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Positive screen.' }) positiveOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Referral sent.' }) referredOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Secondary screen.' }) recheckedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Abnormal secondary screen.' }) abnormalOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: "A doctor's conclusion." }) diagnosedOn!: string | null;
}
export const CascadePersonPage = pageOf('CascadePerson', () => CascadePerson);
export type CascadePersonPage = Page<CascadePerson>;

@InputType({ description: 'Which cascade.' })
export class CascadeInput extends CoverageInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Programme (code list campaign-programme); children from 0 to 6 by the official definition when absent.',
  })
  @IsOptional()
  @IsIn(Object.values(CampaignProgramme))
  programme?: string | null;
  @Field(() => ID, { nullable: true, description: 'One campaign instead of a programme.' }) campaignId?: string | null;
  @Field(() => String, { nullable: true, description: 'One management area.' }) areaCode?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days after a positive screen that WAITING allows; 10 when absent (proposal).',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(250)
  waitingDays?: number | null;
}

@InputType({ description: 'Which number of the cascade.' })
export class CascadeListInput extends CascadeInput {
  @Field(() => String, { nullable: true, description: 'The measure; POSITIVE when absent.' })
  @IsOptional()
  @IsIn(CASCADE_NAMES)
  measure?: string | null;
}
