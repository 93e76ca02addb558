import { CARS } from '@xingcheng/shared/instruments/definitions/cars';
import { instrumentKey } from '@xingcheng/shared/instruments/instrument';

import type { DiagnosisFactsFragment } from '../../graphql/generated/graphql.ts';

const CARS_KEY = instrumentKey(CARS);

export type Values = {
  outcome: string;
  diagnosedOn: string | null;
  icd10: string | null;
  icd11: string | null;
  severitySocial: string | null;
  severityRepetitive: string | null;
  functionalLanguage: string | null;
  cognitiveMeasure: string | null;
  cognitiveValue: number | null;
  cognitiveTest: string;
  adaptiveLevel: string | null;
  cars: number | null;
  coOccurring: string[];
  findings: string;
  licenceScope: string;
  licenceNumber: string;
  amendReason: string;
};

/** The total of CARS as the form's own paper ends in it. */
export function carsOf(endScores: Readonly<Record<string, unknown>>): number | null {
  const scores = endScores[CARS_KEY];
  if (typeof scores !== 'object' || scores === null || !('TOTAL' in scores)) return null;
  return typeof scores.TOTAL === 'number' ? scores.TOTAL : null;
}

/** Other end scores stay as they were; only CARS is entered on this page. */
export function endScoresOf(
  former: Readonly<Record<string, unknown>>,
  cars: number | null,
): Record<string, unknown> | null {
  const others = Object.fromEntries(Object.entries(former).filter(([key]) => key !== CARS_KEY));
  const all = cars === null ? others : { ...others, [CARS_KEY]: { TOTAL: cars } };
  return Object.keys(all).length > 0 ? all : null;
}

export const valuesOf = (former: DiagnosisFactsFragment | null, today: string): Values => ({
  outcome: former?.outcome ?? '',
  diagnosedOn: former?.diagnosedOn ?? today,
  icd10: former?.icd10 ?? null,
  icd11: former?.icd11 ?? null,
  severitySocial: former?.severitySocial ?? null,
  severityRepetitive: former?.severityRepetitive ?? null,
  functionalLanguage: former?.functionalLanguage ?? null,
  cognitiveMeasure: former?.cognitiveMeasure ?? null,
  cognitiveValue: former?.cognitiveValue ?? null,
  cognitiveTest: former?.cognitiveTest ?? '',
  adaptiveLevel: former?.adaptiveLevel ?? null,
  cars: carsOf(former?.endScores ?? {}),
  coOccurring: former?.coOccurring ?? [],
  findings: former?.findings ?? '',
  licenceScope: former?.licenceScope ?? '',
  licenceNumber: former?.licenceNumber ?? '',
  amendReason: '',
});
