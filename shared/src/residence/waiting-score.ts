import { ageInMonths, ageInYears } from '../age/age-in-months.ts';
import type { IsoDate } from '../age/iso-date.ts';
import type { DisabilityCategory } from '../codes/disability-category.ts';
import {
  ALTERNATIVE,
  type Alternative,
  CAREGIVER,
  CAREGIVER_CAP,
  type Caregiver,
  DANGER,
  type Danger,
  HOUSEHOLD_EXTRA,
  INCOME,
  type Income,
  MIN_AGE_YEARS,
  MONTHS_PER_WAITING_POINT,
  SELF_CARE,
  type SelfCare,
  WAITING_CAP,
  WAITING_RULE,
} from './waiting-factors.ts';

export interface WaitingFacts {
  readonly selfCare: SelfCare;
  readonly caregiver: Caregiver;
  readonly moreThanOneDisabled: boolean;
  readonly danger: Danger;
  readonly income: Income;
  readonly alternative: Alternative;
  readonly appliedOn: IsoDate;
}

export interface WaitingFactor {
  readonly id: 'SELF_CARE' | 'CAREGIVER' | 'DANGER' | 'INCOME' | 'NO_ALTERNATIVE' | 'WAITING_TIME';
  readonly points: number;
  readonly max: number;
}

export interface WaitingScore {
  readonly rule: string;
  readonly total: number;
  /** Every factor with its points, so that the rank can be explained on request. */
  readonly factors: readonly WaitingFactor[];
}

export function waitingScore(facts: WaitingFacts, today: IsoDate): WaitingScore {
  const quarters = Math.floor(Math.max(0, ageInMonths(facts.appliedOn, today)) / MONTHS_PER_WAITING_POINT);
  const caregiver = CAREGIVER[facts.caregiver] + (facts.moreThanOneDisabled ? HOUSEHOLD_EXTRA : 0);
  const factors: WaitingFactor[] = [
    { id: 'SELF_CARE', points: SELF_CARE[facts.selfCare], max: SELF_CARE.TOTAL },
    { id: 'CAREGIVER', points: Math.min(CAREGIVER_CAP, caregiver), max: CAREGIVER_CAP },
    { id: 'DANGER', points: DANGER[facts.danger], max: DANGER.INJURY_WEEKLY },
    { id: 'INCOME', points: INCOME[facts.income], max: INCOME.DESTITUTE },
    { id: 'NO_ALTERNATIVE', points: ALTERNATIVE[facts.alternative], max: ALTERNATIVE.NONE },
    { id: 'WAITING_TIME', points: Math.min(WAITING_CAP, quarters), max: WAITING_CAP },
  ];
  return { rule: WAITING_RULE.id, total: factors.reduce((sum, factor) => sum + factor.points, 0), factors };
}

export interface WaitingPlace {
  readonly id: string;
  readonly total: number;
  readonly appliedOn: IsoDate;
  readonly oldestCaregiverBorn: IsoDate | null;
}

/** Higher score, then earlier application, then older caregiver. Who is still equal draws lots, elsewhere and logged. */
export function compareWaiting(one: WaitingPlace, other: WaitingPlace): number {
  if (one.total !== other.total) return other.total - one.total;
  if (one.appliedOn !== other.appliedOn) return one.appliedOn < other.appliedOn ? -1 : 1;
  return (one.oldestCaregiverBorn ?? '9999').localeCompare(other.oldestCaregiverBorn ?? '9999');
}

export type GateReason =
  | 'NOT_REGISTERED_HERE'
  | 'TOO_YOUNG'
  | 'NO_CERTIFICATE'
  | 'NO_CARE_NEED'
  | 'NEEDS_HOSPITAL'
  | 'NO_AUTHORITY';

export interface GateFacts {
  readonly birthDate: IsoDate;
  readonly registeredHere: boolean;
  readonly certificate: DisabilityCategory | null;
  readonly selfCare: SelfCare;
  readonly needsHospital: boolean;
  /** The person, or a guardian whose authority is documented. */
  readonly appliedWithAuthority: boolean;
}

const CATEGORIES: readonly DisabilityCategory[] = ['PSYCHIATRIC', 'INTELLECTUAL', 'MULTIPLE'];

/** Conditions not met; empty where the person may be put on the list. */
export function waitingGate(facts: GateFacts, today: IsoDate): GateReason[] {
  const reasons: GateReason[] = [];
  if (!facts.registeredHere) reasons.push('NOT_REGISTERED_HERE');
  if (ageInYears(facts.birthDate, today) < MIN_AGE_YEARS) reasons.push('TOO_YOUNG');
  if (!facts.certificate || !CATEGORIES.includes(facts.certificate)) reasons.push('NO_CERTIFICATE');
  if (facts.selfCare === 'MILD') reasons.push('NO_CARE_NEED');
  if (facts.needsHospital) reasons.push('NEEDS_HOSPITAL');
  if (!facts.appliedWithAuthority) reasons.push('NO_AUTHORITY');
  return reasons;
}
