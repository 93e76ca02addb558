import { ScreeningOutcome } from '../codes/screening-outcome.ts';
import type { AnswerOption } from './answer-option.ts';
import type { Band, EndScore, Instrument, Item } from './instrument.ts';

type Points = Item['points'];

/** Items 1 to n by number only, each with its points. */
export function numbered(
  count: number,
  pointsOf: (number: number) => Points,
  extra?: (number: number) => Partial<Item>,
) {
  return Array.from({ length: count }, (_, index): Item => {
    const number = index + 1;
    return { id: String(number), points: pointsOf(number), ...extra?.(number) };
  });
}

/** One point for any of the risk options, none for the others. */
export function onePointFor(risk: readonly AnswerOption[], options: readonly AnswerOption[]): Points {
  return Object.fromEntries(options.map((option) => [option, risk.includes(option) ? 1 : 0]));
}

export const AGREEMENT = [
  'DEFINITELY_AGREE',
  'SLIGHTLY_AGREE',
  'SLIGHTLY_DISAGREE',
  'DEFINITELY_DISAGREE',
] as const satisfies readonly AnswerOption[];

/** One point for agreeing with the listed items and for disagreeing with all others. */
export function agreement(agreeScored: readonly number[]) {
  return (number: number): Points =>
    agreeScored.includes(number)
      ? onePointFor(['DEFINITELY_AGREE', 'SLIGHTLY_AGREE'], AGREEMENT)
      : onePointFor(['SLIGHTLY_DISAGREE', 'DEFINITELY_DISAGREE'], AGREEMENT);
}

/** Answers that arrive already keyed as risk points. */
export const RISK_POINT: Points = { '0': 0, '1': 1 };

/** Positive from a total on, negative below. */
export function cutAt(min: number): readonly Band[] {
  return [
    { id: 'POSITIVE', outcome: ScreeningOutcome.POSITIVE, anyOf: [[{ measure: 'TOTAL', min }]] },
    { id: 'NEGATIVE', outcome: ScreeningOutcome.NEGATIVE, anyOf: [[{ measure: 'TOTAL', below: min }]] },
  ];
}

export function years(from: number, throughYear: number): Instrument['ageMonths'] {
  return { from: from * 12, to: (throughYear + 1) * 12 };
}

export function months(from: number, throughMonth: number): Instrument['ageMonths'] {
  return { from, to: throughMonth + 1 };
}

export function endScore(id: string, min: number, max: number, more: Partial<EndScore> = {}): EndScore {
  return { id, min, max, step: 1, required: false, ...more };
}

type EndScoreInstrument = Pick<Instrument, 'code' | 'title' | 'ageMonths' | 'endScores'> & {
  readonly holder: string;
  readonly bands?: readonly Band[];
  readonly source?: string;
  readonly verified?: boolean;
};

/** Class C: nothing of the publisher's is here but the names of the scores its form ends in. */
export function endScores({ holder, bands = [], source, verified = false, ...rest }: EndScoreInstrument): Instrument {
  return {
    ...rest,
    version: '1',
    scoringVersion: '2026-11',
    licence: { class: 'C', holder, evidence: 'test security; end scores only' },
    informants: ['CLINICIAN'],
    items: [],
    bands,
    automaticScoring: true,
    verified,
    source: source ?? 'ranges as commonly published; not checked against the manual',
  };
}
