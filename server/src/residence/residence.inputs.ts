import { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import {
  ALTERNATIVE,
  CAREGIVER,
  DANGER,
  INCOME,
  SELF_CARE,
  type Alternative,
  type Caregiver,
  type Danger,
  type Income,
  type SelfCare,
} from '@xingcheng/shared/residence/waiting-factors';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { stayMachine, type StayMove } from './stay.machine.js';

@InputType({
  description: 'An application for residential care, with the facts of the waiting rule (proposal, domain.md 6.3).',
})
export class ApplyForCareInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Self-care and supervision need: TOTAL, SEVERE, MODERATE or MILD.' })
  @IsIn(Object.keys(SELF_CARE))
  selfCare!: SelfCare;
  @Field(() => String, {
    description:
      'Situation of the caregivers: NONE, ALL_AGED_70_OR_SEVERELY_DISABLED, SINGLE_AGED_60_OR_ILL, SINGLE or ABLE.',
  })
  @IsIn(Object.keys(CAREGIVER))
  caregiver!: Caregiver;
  @Field(() => Boolean, { description: '一户多残 or 老残一体.' }) moreThanOneDisabled!: boolean;
  @Field(() => String, { description: 'Danger at home: INJURY_WEEKLY, INJURY_MONTHLY, ELOPEMENT or NONE.' })
  @IsIn(Object.keys(DANGER))
  danger!: Danger;
  @Field(() => String, { description: 'Income: DESTITUTE, MINIMUM_ALLOWANCE, NEAR_MINIMUM or OTHER.' })
  @IsIn(Object.keys(INCOME))
  income!: Income;
  @Field(() => String, { description: 'Other services: NONE, PARTIAL or AVAILABLE.' })
  @IsIn(Object.keys(ALTERNATIVE))
  alternative!: Alternative;
  @Field(() => LocalDate, { nullable: true, description: 'Birth date of the oldest caregiver, for ties.' })
  oldestCaregiverBorn?: string | null;
  @Field(() => Boolean, { description: 'Household registered in the city.' }) registeredHere!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Category of the disability certificate (code list disability-category).',
  })
  @IsOptional()
  @IsIn(Object.values(DisabilityCategory))
  certificate?: DisabilityCategory | null;
  @Field(() => Boolean, { description: 'In an infection or emergency that needs a hospital first.' })
  needsHospital!: boolean;
  @Field(() => Boolean, { description: 'The person, or a guardian with a document, applies.' })
  appliedWithAuthority!: boolean;
}

@InputType({ description: "The panel's decision on an application." })
export class AssessApplicationInput {
  @Field(() => ID, { description: 'The application.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => [String], { description: 'Names of the panel, at least three.' })
  @ArrayMaxSize(12)
  @MaxLength(50, { each: true })
  panel!: string[];
  @Field(() => Boolean, { description: 'true puts the person on the waiting list; false declines.' }) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'The decision in words; required to decline.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Offers a bed to a person on the waiting list.' })
export class OfferBedInput {
  @Field(() => ID, { description: 'The application.' }) applicationId!: string;
  @Field(() => ID, { description: 'The bed.' }) bedId!: string;
}

@InputType({ description: 'Answers an offered bed.' })
export class AnswerOfferInput {
  @Field(() => ID, { description: 'The offer.' }) id!: string;
  @Field(() => Boolean, { description: 'true accepts and reserves the bed.' }) accept!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'Day of moving in; today when absent.' }) startsOn?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "The family's words." })
  @IsOptional()
  @MaxLength(300)
  answer?: string | null;
}

@InputType({ description: 'Moves a stay on.' })
export class MoveStayInput {
  @Field(() => ID, { description: 'The stay.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'admit, confirm, leave, hospital, return or discharge.' })
  @IsIn(Object.keys(stayMachine))
  move!: StayMove;
  @Field(() => String, {
    nullable: true,
    description: 'Why it ends (code list stay-end-reason); required to discharge.',
  })
  @IsOptional()
  @IsIn(Object.values(StayEndReason))
  reason?: StayEndReason | null;
}

@InputType({ description: 'A unit with its beds.' })
export class SaveUnitInput {
  @Field(() => String, { description: 'Name.' })
  @IsNotEmpty()
  @MaxLength(60)
  name!: string;
  @Field(() => String, { description: 'Building.' })
  @IsNotEmpty()
  @MaxLength(30)
  building!: string;
  @Field(() => String, { description: 'Floor.' })
  @IsNotEmpty()
  @MaxLength(10)
  floor!: string;
  @Field(() => String, { nullable: true, description: 'Sex it takes (code list sex); everybody when absent.' })
  @IsOptional()
  @IsIn(['MALE', 'FEMALE'])
  sex?: 'MALE' | 'FEMALE' | null;
  @Field(() => [String], { description: 'Beds as room-label, such as 301-1; at most 60.' })
  @ArrayMaxSize(60)
  @MaxLength(40, { each: true })
  beds!: string[];
}

@InputType({ description: 'Narrows the waiting list.' })
export class ApplicationFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list application-status).' }) status?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
}
