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
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Sex (code list sex).' }) sex!: string;
  @Field(() => String, { description: 'Name of the management area.' }) areaName!: string;
  @Field(() => String, { description: 'Status (code list application-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'Day of the first application; kept after refusals.' }) appliedOn!: string;
  @Field(() => Int, { description: 'Days since then.' }) daysWaiting!: number;
  @Field(() => Int, { description: 'Points today, 0 to 100.' }) points!: number;
  @Field(() => [WaitingFactorType], { description: 'The factors with their points.' }) factors!: WaitingFactorType[];
  @Field(() => String, { description: 'Rule and version that gave the points; a draft until signed.' }) rule!: string;
  @Field(() => Int, { nullable: true, description: 'Place on the waiting list of the city; null unless waiting.' })
  rank!: number | null;
  @Field(() => Int, { description: 'Offers refused so far.' }) refusals!: number;
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
