import { type IsoDate, addMonths } from '../age/iso-date.ts';
import type { DiagnosisOutcome } from '../codes/diagnosis-outcome.ts';
import { NextStep, type PathwayResult } from './clause.ts';
import { NATIONAL_PATHWAY } from './national-pathway.ts';

const ARTICLE = '国卫办妇幼发〔2022〕12号 诊断';

/** What follows a doctor's conclusion. Undetermined: back in two months, and intervention starts meanwhile. */
export function afterDiagnosis(outcome: DiagnosisOutcome, on: IsoDate): PathwayResult<DiagnosisOutcome> {
  const result = { outcome, clauses: [{ id: outcome, article: ARTICLE, verified: true }], missing: [] };
  if (outcome === 'CONFIRMED') return { ...result, nextStep: NextStep.INTERVENE, dueOn: null };
  if (outcome === 'EXCLUDED') return { ...result, nextStep: NextStep.OTHER_CARE, dueOn: null };
  return { ...result, nextStep: NextStep.REVISIT, dueOn: addMonths(on, NATIONAL_PATHWAY.revisitAfterMonths) };
}
