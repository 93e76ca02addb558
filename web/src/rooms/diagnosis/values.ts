import type { DiagnosisFactsFragment } from '../../graphql/generated/graphql.ts';
import { fieldKey, keyOfField } from './field-key.ts';

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
  /** Instrument, then score, then points as typed so far. */
  endScores: Record<string, Record<string, number | null>>;
  differential: string[];
  coOccurring: string[];
  findings: string;
  licenceScope: string;
  licenceNumber: string;
  amendReason: string;
};

type Scores = Readonly<Record<string, unknown>>;

/** End scores as the record holds them, each as a number. */
export function scoresOf(endScores: Scores): [instrument: string, scores: [id: string, points: number][]][] {
  return Object.entries(endScores).map(([key, scores]) => [
    key,
    Object.entries(typeof scores === 'object' && scores !== null ? scores : {}).filter(
      (pair): pair is [string, number] => typeof pair[1] === 'number',
    ),
  ]);
}

/** What is sent: an instrument of which nothing was entered was not used. */
export function endScoresOf(typed: Values['endScores']): Record<string, Record<string, number>> | null {
  const all = Object.entries(typed)
    .map(([key, scores]) => {
      const given = Object.entries(scores).filter((pair): pair is [string, number] => pair[1] !== null);
      return [keyOfField(key), Object.fromEntries(given)] as const;
    })
    .filter(([, scores]) => Object.keys(scores).length > 0);
  return all.length > 0 ? Object.fromEntries(all) : null;
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
  endScores: Object.fromEntries(
    scoresOf(former?.endScores ?? {}).map(([key, scores]) => [fieldKey(key), Object.fromEntries(scores)]),
  ),
  differential: former?.differential ?? [],
  coOccurring: former?.coOccurring ?? [],
  findings: former?.findings ?? '',
  licenceScope: former?.licenceScope ?? '',
  licenceNumber: former?.licenceNumber ?? '',
  amendReason: '',
});
