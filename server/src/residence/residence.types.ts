import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('WaitingFactor', 'One factor of the waiting score.')
export class WaitingFactorType {
  @Field(() => String, { description: 'SELF_CARE, CAREGIVER, DANGER, INCOME, NO_ALTERNATIVE or WAITING_TIME.' })
  id!: string;
  @Field(() => Int, { description: 'Points given.' }) points!: number;
  @Field(() => Int, { description: 'Points possible.' }) max!: number;
}

@Shape(
  'Application',
  'An application for care with its explained score. The rule is a draft; a panel of people decides.',
)
export class ApplicationType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { nullable: true, description: 'The person; null for a facility that has not offered a bed.' })
  personId!: string | null;
  @Field(() => String, {
    description: 'Name of the person; masked for a facility that has not offered a bed (docs/decisions/0013).',
  })
  personName!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Birth date; null where the name is masked.' }) birthDate!:
    | string
    | null;
  @Field(() => Int, { description: 'Age in full years today, by which a bed is chosen.' }) ageYears!: number;
  @Field(() => String, { description: 'Sex (code list sex).' }) sex!: string;
  @Field(() => String, { description: 'Name of the management area.' }) areaName!: string;
  @Field(() => String, { description: 'Status (code list application-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'Day of the first application; kept after refusals.' }) appliedOn!: string;
  @Field(() => Int, { description: 'Days since then.' }) daysWaiting!: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Since when it cannot wait to be assessed; null where it can.',
  })
  urgentSince!: string | null;
  @Field(() => String, { nullable: true, description: 'Why not (code list application-urgency).' }) urgentBecause!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back (code list application-withdraw-reason).',
  })
  withdrawReason!: string | null;
  @Field(() => Int, { description: 'Points today, 0 to 100; 0 in a draft, whose facts are still to be asked.' })
  points!: number;
  @Field(() => [WaitingFactorType], { description: 'The factors with their points.' }) factors!: WaitingFactorType[];
  @Field(() => String, { description: 'Rule and version that gave the points; a draft until signed.' }) rule!: string;
  @Field(() => Int, { nullable: true, description: 'Place on the waiting list of the city; null unless waiting.' })
  rank!: number | null;
  @Field(() => Int, { description: 'Offers refused so far.' }) refusals!: number;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next: submit, list, decline, withdraw.' })
  openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const ApplicationPage = pageOf('Application', () => ApplicationType);
export type ApplicationPage = Page<ApplicationType>;
export const ApplicationResult = resultOf('Application', () => ApplicationType);

@Shape('Offer', 'A bed held for somebody until a moment.')
export class OfferType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => String, { description: 'Facility, unit, room and bed.' }) bedName!: string;
  @Field(() => ID, { description: 'The bed.' }) bedId!: string;
  @Field(() => String, { description: 'Status (code list offer-status).' }) status!: string;
  @Field(() => DateTime, { description: 'Held until.' }) heldUntil!: Date;
}

export const OfferResult = resultOf('Offer', () => OfferType);

@Shape('Stay', 'A continuous stay of one resident in one bed.')
export class StayType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => String, { description: 'Facility.' }) facilityName!: string;
  @Field(() => String, { description: 'Unit, room and bed.' }) bedName!: string;
  @Field(() => String, { description: 'Status (code list stay-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
  @Field(() => LocalDate, { description: 'Last day of the trial.' }) trialUntil!: string;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const StayPage = pageOf('Stay', () => StayType);
export type StayPage = Page<StayType>;
export const StayResult = resultOf('Stay', () => StayType);

@Shape('Medicine', 'One medicine and what became of it.')
export class MedicineType {
  @Field(() => String, { description: 'Generic name (通用名).' }) medicine!: string;
  @Field(() => String, { description: 'Dose with its unit.' }) dose!: string;
  @Field(() => String, { description: 'How it is given (code list medication-route).' }) route!: string;
  @Field(() => String, { description: 'How often.' }) frequency!: string;
  @Field(() => String, { description: 'Who said so (code list medication-source).' }) source!: string;
  @Field(() => String, { description: 'CONTINUE, CHANGE or STOP (code list medication-decision).' }) decision!: string;
  @Field(() => String, { nullable: true, description: 'To what it was changed and why.' }) reason!: string | null;
}

@Shape('MedicationReconciliation', 'What a resident takes, checked at admission or later. The newest revision holds.')
export class MedicationReconciliationType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Int, { description: 'Revision, counted from 1.' }) revision!: number;
  @Field(() => LocalDate, { description: 'Day of the check.' }) reconciledOn!: string;
  @Field(() => String, { description: 'Who checked.' }) reconciledByName!: string;
  @Field(() => Int, { description: 'How many medicines were looked at.' }) count!: number;
  @Field(() => [MedicineType], {
    nullable: true,
    description: 'The medicines; null for readers without medication.read. Reading them is audited.',
  })
  medicines!: MedicineType[] | null;
}

@Shape('CarePlan', 'What a resident needs and what is aimed at. The newest revision holds.')
export class CarePlanType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Int, { description: 'Revision, counted from 1.' }) revision!: number;
  @Field(() => String, { description: 'Staffing it takes (code list support-level, proposal).' }) supportLevel!: string;
  @Field(() => [String], { description: 'What the person needs.' }) needs!: string[];
  @Field(() => [String], { description: 'What is aimed at.' }) goals!: string[];
  @Field(() => LocalDate, { description: 'Day on which it is looked at again.' }) reviewOn!: string;
  @Field(() => LocalDate, { description: 'Day it was written.' }) writtenOn!: string;
  @Field(() => String, { description: 'Who wrote it.' }) writtenByName!: string;
}

@Shape('StayCare', 'Care plan and medicines of one stay.')
export class StayCareType {
  /** Whose it is: for the trail, not in the contract. */
  personId!: string;
  @Field(() => ID, { description: 'The stay.' }) id!: string;
  @Field(() => [CarePlanType], { description: 'Care plans, newest first; at most 50.' }) plans!: CarePlanType[];
  @Field(() => [MedicationReconciliationType], { description: 'Checks of the medicines, newest first; at most 50.' })
  reconciliations!: MedicationReconciliationType[];
  @Field(() => Boolean, { description: 'This reader may write the care plan now.' }) mayWritePlan!: boolean;
  @Field(() => Boolean, { description: 'This reader may reconcile the medicines now.' }) mayReconcile!: boolean;
}

export const StayCareResult = resultOf('StayCare', () => StayCareType);

@Shape('BoardBed', 'A bed on a day.')
export class BoardBed {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Room.' }) room!: string;
  @Field(() => String, { description: 'Bed.' }) label!: string;
  @Field(() => String, { description: 'FREE, HELD, OCCUPIED, ON_LEAVE, HOSPITAL, TRIAL or OUT_OF_USE.' })
  state!: string;
  @Field(() => ID, { nullable: true, description: 'The person in it or held for; null for readers without right.' })
  personId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name; masked for readers without right.' }) personName!:
    | string
    | null;
  @Field(() => DateTime, { nullable: true, description: 'Held until.' }) heldUntil!: Date | null;
  @Field(() => ID, { nullable: true, description: 'The stay that occupies it.' }) stayId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The offer that holds it.' }) offerId!: string | null;
}

@Shape('BoardUnit', 'A unit with its beds on a day.')
export class BoardUnit {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Facility.' }) facilityId!: string;
  @Field(() => String, { description: 'Name of the facility.' }) facilityName!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { description: 'Building.' }) building!: string;
  @Field(() => String, { description: 'Floor.' }) floor!: string;
  @Field(() => String, { nullable: true, description: 'Sex it takes; null takes everybody.' }) sex!: string | null;
  @Field(() => [BoardBed], { description: 'Beds, by room.' }) beds!: BoardBed[];
}

@Shape('ResidenceAbilities', 'What this reader may do in the residence chapter.')
export class ResidenceAbilities {
  @Field(() => Boolean, { description: 'Apply for care.' }) apply!: boolean;
  @Field(() => Boolean, { description: "Write down the panel's decision." }) assess!: boolean;
  @Field(() => Boolean, { description: 'Offer a bed.' }) offer!: boolean;
}

@Shape('PersonResidence', 'The residence chapter of a case.')
export class PersonResidence {
  @Field(() => [ApplicationType], { description: 'Applications, newest first.' }) applications!: ApplicationType[];
  @Field(() => [OfferType], { description: 'Offers, newest first.' }) offers!: OfferType[];
  @Field(() => [StayType], { description: 'Stays, newest first.' }) stays!: StayType[];
  @Field(() => ResidenceAbilities, { description: 'What this reader may do.' }) abilities!: ResidenceAbilities;
}
