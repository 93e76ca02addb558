import type { IsoDate } from '../age/iso-date.ts';

/** What comes next after a result. */
export const NextStep = {
  ROUTINE: 'ROUTINE',
  REFER_SECONDARY: 'REFER_SECONDARY',
  REFER_DIAGNOSIS: 'REFER_DIAGNOSIS',
  RECHECK: 'RECHECK',
  COMPLETE_ASSESSMENT: 'COMPLETE_ASSESSMENT',
  INTERVENE: 'INTERVENE',
  REVISIT: 'REVISIT',
  OTHER_CARE: 'OTHER_CARE',
} as const;
export type NextStep = (typeof NextStep)[keyof typeof NextStep];

/** A clause of a document; `verified` is false where it is our proposal. */
export interface Clause {
  readonly id: string;
  readonly article: string;
  readonly verified: boolean;
}

export interface PathwayResult<O extends string> {
  readonly outcome: O;
  /** The clauses that led here, each with its article: a person can be told why (个人信息保护法 24). */
  readonly clauses: readonly Clause[];
  /** What is still to be assessed; nothing of it is guessed. */
  readonly missing: readonly string[];
  readonly nextStep: NextStep;
  /** Null where the text gives no day. */
  readonly dueOn: IsoDate | null;
}
