import type { Instrument } from '../instrument.ts';
import { numbered } from '../build.ts';

const WEIGHTS = [
  4, 2, 4, 1, 2, 2, 2, 3, 3, 3, 4, 4, 2, 3, 2, 4, 3, 2, 4, 1, 3, 4, 3, 4, 4, 3, 3, 2, 2, 2, 2, 3, 3, 1, 2, 2, 1, 4, 4,
  4, 1, 2, 3, 3, 1, 3, 4, 4, 2, 4, 3, 3, 4, 2, 1, 3, 4,
];

/** Informational; the total decides. */
const SUBSCALES: Readonly<Record<string, readonly number[]>> = {
  SENSORY: [6, 10, 21, 26, 34, 39, 44, 52, 57],
  RELATING: [3, 7, 13, 17, 24, 25, 27, 28, 33, 38, 43, 47],
  BODY_OBJECT: [1, 5, 9, 12, 16, 22, 30, 35, 40, 51, 53, 54],
  LANGUAGE: [4, 8, 11, 15, 18, 20, 29, 32, 37, 42, 46, 48, 56],
  SELF_HELP: [2, 14, 19, 23, 31, 36, 41, 45, 49, 50, 55],
};

function subscaleOf(number: number): string | undefined {
  return Object.keys(SUBSCALES).find((name) => SUBSCALES[name]?.includes(number));
}

export const ABC_57: Instrument = {
  code: 'ABC57',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '孤独症行为量表', en: 'Autism Behavior Checklist' },
  licence: { class: 'B', holder: 'Krug, Arick & Almond', evidence: 'published in ASIEP by PRO-ED' },
  ageMonths: { from: 18, to: 36 * 12 },
  informants: ['PARENT', 'CAREGIVER', 'TEACHER'],
  items: numbered(
    57,
    (number) => ({ PRESENT: WEIGHTS[number - 1] ?? 0, ABSENT: 0 }),
    (number) => ({ subscale: subscaleOf(number) }),
  ),
  endScores: [],
  bands: [
    { id: 'PROBABLE', outcome: 'POSITIVE', anyOf: [[{ measure: 'TOTAL', min: 68 }]] },
    { id: 'QUESTIONABLE', outcome: 'POSITIVE', anyOf: [[{ measure: 'TOTAL', min: 53 }]] },
    { id: 'UNLIKELY', outcome: 'NEGATIVE', anyOf: [[{ measure: 'TOTAL', below: 53 }]] },
  ],
  unverifiedParts: ['weights 28 to 57 on a copy of the form', 'subscale maxima 26, 38, 38'],
  automaticScoring: true,
  verified: true,
  source:
    'cut 53: 国卫办妇幼发〔2022〕12号 (used from 24 months); weights 1 to 27 a copy of the 1978 form, 28 to 57 two implementations, sum 158',
};
