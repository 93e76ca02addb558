import { Field, Float, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('StandardCell', 'One cell of the intervention standard (深残委〔2022〕2号 三(四)2): age by IQ band by severity.')
export class StandardCellType {
  @Field(() => String, { description: 'Version and coordinates, as a plan cites it.' }) key!: string;
  @Field(() => String, { description: 'Version of the standard.' }) version!: string;
  @Field(() => Boolean, {
    description: 'Whether the professional team has signed this version; false shows as a draft.',
  })
  signedOff!: boolean;
  @Field(() => String, { description: 'Age band (code list age-band).' }) age!: string;
  @Field(() => String, { description: 'IQ or DQ band (code list iq-band, GB/T 26341-2010).' }) iq!: string;
  @Field(() => String, { description: 'Severity level, the higher of both domains (code list severity).' })
  severity!: string;
  @Field(() => Float, { description: 'Professional direct hours a week, from.' }) directHoursFrom!: number;
  @Field(() => Float, { description: 'Professional direct hours a week, to.' }) directHoursTo!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'All structured hours a week, at least; null where no floor is fixed (国卫办妇幼发〔2022〕12号: 20 h under six).',
  })
  totalHoursFrom!: number | null;
  @Field(() => String, { description: 'Components, as codes of practices and therapies.' }) components!: string;
  @Field(() => String, { description: 'Default setting.' }) setting!: string;
  @Field(() => Int, { description: 'Months between reviews.' }) reviewMonths!: number;
  @Field(() => String, { description: 'Escalation rules that apply.' }) escalate!: string;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
  @Field(() => String, { description: 'S: fixed by national text in part; C: consensus.' }) evidence!: string;
}

@Shape('Recommendation', 'What the standard says for a person, or what is missing to say it.')
export class Recommendation {
  @Field(() => StandardCellType, { nullable: true, description: 'The cell; null when it cannot be named.' })
  cell!: StandardCellType | null;
  @Field(() => [String], { description: 'What is missing: ASSESSMENT, AGE, IQ, SEVERITY or CELL.' }) missing!: string[];
  @Field(() => Boolean, { description: 'A combination so rare that a professional confirms the inputs first.' })
  confirm!: boolean;
  @Field(() => String, { nullable: true, description: 'What the IQ band rests on: DQ, IQ or ADAPTIVE.' }) iqBasis!:
    | string
    | null;
}

@Shape('Goal', 'A goal of a plan with its newest rating.')
export class GoalType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Domain (code list goal-domain).' }) domain!: string;
  @Field(() => String, { description: 'The goal in words.' }) wording!: string;
  @Field(() => Int, { description: 'Weight in the T score.' }) weight!: number;
  @Field(() => String, { description: 'Status (code list goal-status).' }) status!: string;
  @Field(() => String, { nullable: true, description: 'Newest rating (code list gas-level).' }) level!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of that rating.' }) ratedOn!: string | null;
}

@Shape('TherapySession', 'One session as it was planned and as it was.')
export class TherapySessionType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => LocalDate, { description: 'Day.' }) heldOn!: string;
  @Field(() => Int, { description: 'Planned minutes.' }) plannedMinutes!: number;
  @Field(() => Int, { description: 'Delivered minutes.' }) deliveredMinutes!: number;
  @Field(() => Int, { description: 'Minutes of coached family practice around it.' }) familyMinutes!: number;
  @Field(() => String, { description: 'Attendance (code list session-attendance).' }) attendance!: string;
  @Field(() => String, { description: 'Setting (code list session-setting).' }) setting!: string;
  @Field(() => String, { description: 'Method (code list intervention-method).' }) method!: string;
  @Field(() => String, { nullable: true, description: 'Who gave it.' }) providerName!: string | null;
}

@Shape('Dose', 'What a person received in a week against plan and standard, in minutes.')
export class Dose {
  @Field(() => LocalDate, { description: 'Monday of the week.' }) weekOf!: string;
  @Field(() => Int, { description: 'Delivered by professionals.' }) directMinutes!: number;
  @Field(() => Int, { description: 'Delivered in all, coached family practice included.' }) totalMinutes!: number;
  @Field(() => Int, { description: 'Promised by the plan in all.' }) plannedMinutes!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'At least, by the cell the plan cites; null where no floor is fixed.',
  })
  standardMinutes!: number | null;
}

@Shape('Plan', 'An individual rehabilitation plan in one institution.')
export class PlanType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date of the person.' }) birthDate!: string;
  @Field(() => String, { description: 'Institution.' }) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Therapist who answers for the plan.' }) therapistName!:
    | string
    | null;
  @Field(() => String, { description: 'Status (code list plan-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Day of the next review.' }) reviewOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) endedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Cell and version the plan follows.' }) standardCell!:
    | string
    | null;
  @Field(() => Int, { description: 'Promised professional minutes a week.' }) directMinutes!: number;
  @Field(() => Int, { description: 'Promised minutes a week in all.' }) totalMinutes!: number;
  @Field(() => String, { nullable: true, description: 'Why it differs from the standard.' }) overrideReason!:
    | string
    | null;
  @Field(() => String, { description: 'Setting.' }) setting!: string;
  @Field(() => [GoalType], { description: 'Goals.' }) goals!: GoalType[];
  @Field(() => Float, {
    nullable: true,
    description: 'Goal attainment T score: 50 is as expected; null while no goal is rated.',
  })
  gasScore!: number | null;
  @Field(() => Dose, { description: "This week's dose." }) dose!: Dose;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const PlanPage = pageOf('Plan', () => PlanType);
export type PlanPage = Page<PlanType>;
export const PlanResult = resultOf('Plan', () => PlanType);

@Shape('PersonIntervention', 'The intervention chapter of a case.')
export class PersonIntervention {
  @Field(() => Recommendation, { description: 'What the standard says.' }) recommendation!: Recommendation;
  @Field(() => [PlanType], { description: 'Plans, newest first.' }) plans!: PlanType[];
  @Field(() => [TherapySessionType], { description: 'Last 30 sessions.' }) sessions!: TherapySessionType[];
  @Field(() => [Dose], { description: 'The last eight weeks, newest first.' }) weeks!: Dose[];
  @Field(() => Boolean, { description: 'Whether this reader may write a plan.' }) mayPlan!: boolean;
}
