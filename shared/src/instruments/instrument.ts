import type { Informant } from '../codes/informant.ts';
import type { LicenceClass } from '../codes/licence-class.ts';
import type { ScreeningOutcome } from '../codes/screening-outcome.ts';
import type { AnswerOption } from './answer-option.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Item {
  readonly id: string;
  /** What each option adds to the total; its keys are the options. */
  readonly points: Readonly<Partial<Record<AnswerOption, number>>>;
  readonly critical?: boolean;
  readonly subscale?: string;
  /** Age point in months to which the item belongs; an item without one is asked at every age. */
  readonly node?: number;
  /** Licence class A only. */
  readonly text?: { readonly zh: string; readonly en?: string };
}

/** A publisher's end score, entered as printed on its form. */
export interface EndScore {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly required: boolean;
}

/**
 * A measure is TOTAL, CRITICAL (critical items with points), COUNT_<option> (answers with that option) or the id of an
 * end score. Lower end in, upper end out.
 */
export interface Condition {
  readonly measure: string;
  readonly min?: number;
  readonly below?: number;
}

export const Advice = {
  FOLLOW_UP_INTERVIEW: 'FOLLOW_UP_INTERVIEW',
  REFER_NOW: 'REFER_NOW',
  REPEAT: 'REPEAT',
  RESCREEN_AT_24_MONTHS: 'RESCREEN_AT_24_MONTHS',
} as const;
export type Advice = (typeof Advice)[keyof typeof Advice];

/** The first band whose conditions hold is the result: any one of the lists, in which every condition must hold. */
export interface Band {
  readonly id: string;
  readonly outcome: ScreeningOutcome;
  readonly anyOf: readonly (readonly Condition[])[];
  /** Only for these informants; for all where absent. */
  readonly informants?: readonly Informant[];
  readonly advice?: Advice;
  /** False where the cut is a proposal or was not found in a source again. */
  readonly verified?: boolean;
}

export interface FollowUp {
  readonly band: string;
  /** Failed items that stay failed after the interview make it positive from here. */
  readonly positiveMin: number;
}

export interface Instrument {
  readonly code: string;
  readonly version: string;
  /** Names the key. A changed key gets a new one and never rewrites history. */
  readonly scoringVersion: string;
  readonly title: Words;
  readonly licence: { readonly class: LicenceClass; readonly holder: string; readonly evidence: string };
  /** Completed months, lower end in, upper end out. */
  readonly ageMonths: { readonly from: number; readonly to: number };
  readonly informants: readonly Informant[];
  readonly items: readonly Item[];
  readonly endScores: readonly EndScore[];
  readonly bands: readonly Band[];
  readonly followUp?: FollowUp;
  /** False: the answers may be kept, but the key is not verified and no total is computed. */
  readonly automaticScoring: boolean;
  readonly verified: boolean;
  readonly unverifiedParts?: readonly string[];
  readonly source: string;
}

export type InstrumentKey = `${string}@${string}`;

export function instrumentKey(instrument: Pick<Instrument, 'code' | 'version'>): InstrumentKey {
  return `${instrument.code}@${instrument.version}`;
}

export function optionsOf(item: Item): readonly AnswerOption[] {
  return Object.keys(item.points) as AnswerOption[];
}
