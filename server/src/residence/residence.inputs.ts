import { ApplicationWithdrawReason } from '@xingcheng/shared/codes/application-withdraw-reason';
import { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import { MedicationDecision } from '@xingcheng/shared/codes/medication-decision';
import { MedicationRoute } from '@xingcheng/shared/codes/medication-route';
import { MedicationSource } from '@xingcheng/shared/codes/medication-source';
import { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import { SupportLevel } from '@xingcheng/shared/codes/support-level';
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
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
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

@InputType({ description: 'Takes an application back.' })
export class WithdrawApplicationInput {
  @Field(() => ID, { description: 'The application.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why (code list application-withdraw-reason).' })
  @IsIn(Object.values(ApplicationWithdrawReason))
  reason!: ApplicationWithdrawReason;
  @Field(() => String, { nullable: true, description: 'The reason in words; required for OTHER.' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'One medicine and what becomes of it.' })
export class MedicineInput {
  @Field(() => String, { description: 'Generic name (通用名).' })
  @IsNotEmpty()
  @MaxLength(100)
  medicine!: string;
  @Field(() => String, { description: 'Dose with its unit, such as 5 mg.' })
  @IsNotEmpty()
  @MaxLength(40)
  dose!: string;
  @Field(() => String, { description: 'How it is given (code list medication-route).' })
  @IsIn(Object.values(MedicationRoute))
  route!: MedicationRoute;
  @Field(() => String, { description: 'How often, such as twice a day after meals.' })
  @IsNotEmpty()
  @MaxLength(60)
  frequency!: string;
  @Field(() => String, { description: 'Who said so (code list medication-source).' })
  @IsIn(Object.values(MedicationSource))
  source!: MedicationSource;
  @Field(() => String, { description: 'CONTINUE, CHANGE or STOP (code list medication-decision).' })
  @IsIn(Object.values(MedicationDecision))
  decision!: MedicationDecision;
  @Field(() => String, { nullable: true, description: 'To what it is changed and why; required for CHANGE and STOP.' })
  @IsOptional()
  @MaxLength(200)
  reason?: string | null;
}

@InputType({ description: 'The medicines of a resident, checked one by one.' })
export class ReconcileMedicationInput {
  @Field(() => ID, { description: 'The stay.' }) stayId!: string;
  @Field(() => Int, { description: 'Revision the form was opened with; 0 for the first.' }) revision!: number;
  @Field(() => [MedicineInput], { description: 'The medicines; at most 40.' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  medicines!: MedicineInput[];
  @Field(() => Boolean, { nullable: true, description: 'Says that no medicine is taken, when the list is empty.' })
  noneTaken?: boolean | null;
}

@InputType({ description: 'The care plan of a resident.' })
export class WriteCarePlanInput {
  @Field(() => ID, { description: 'The stay.' }) stayId!: string;
  @Field(() => Int, { description: 'Revision the form was opened with; 0 for the first.' }) revision!: number;
  @Field(() => String, { description: 'Staffing it takes (code list support-level, proposal).' })
  @IsIn(Object.values(SupportLevel))
  supportLevel!: SupportLevel;
  @Field(() => [String], { description: 'What the person needs, one a line; at most 20.' })
  @ArrayMaxSize(20)
  @MaxLength(200, { each: true })
  needs!: string[];
  @Field(() => [String], { description: 'What is aimed at, one a line; at most 20.' })
  @ArrayMaxSize(20)
  @MaxLength(200, { each: true })
  goals!: string[];
  @Field(() => LocalDate, { description: 'Day on which it is looked at again; after today.' }) reviewOn!: string;
}

@InputType({ description: 'Narrows the waiting list.' })
export class ApplicationFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list application-status).' }) status?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that cannot wait to be assessed.' }) urgent?:
    | boolean
    | null;
}
