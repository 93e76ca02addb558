import type { Informant } from '../codes/informant.ts';
import { ScreeningOutcome } from '../codes/screening-outcome.ts';
import { type Answers, type Scores, checkAnswers, checkScores, itemsAt } from './answers.ts';
import type { AnswerOption } from './answer-option.ts';
import type { Advice, Band, Condition, Instrument, Item } from './instrument.ts';

export interface ScoreInput {
  readonly answers?: Answers;
  readonly scores?: Scores;
  readonly informant?: Informant;
  /** Age point in months, for an instrument whose items belong to age points. */
  readonly node?: number;
}

export interface Score {
  readonly scoringVersion: string;
  readonly outcome: ScreeningOutcome;
  /** Null while an answer is missing, and where the key is off or there is nothing to add up. */
  readonly total: number | null;
  readonly critical: number | null;
  readonly subscales: Readonly<Record<string, number>>;
  readonly band: string | null;
  readonly advice: Advice | null;
  readonly missing: readonly string[];
  /** Items that added to the total: the factors behind the number (个人信息保护法 24). */
  readonly scored: readonly string[];
}

type Measures = Readonly<Record<string, number>>;

const NOTHING = {
  total: null,
  critical: null,
  subscales: {},
  band: null,
  advice: null,
  missing: [],
  scored: [],
} as const;

function holds(condition: Condition, measures: Measures): boolean {
  const value = measures[condition.measure];
  if (value === undefined) return false;
  return value >= (condition.min ?? -Infinity) && value < (condition.below ?? Infinity);
}

function bandOf(instrument: Instrument, measures: Measures, informant?: Informant): Band | null {
  const fits = (band: Band) => !band.informants || (informant !== undefined && band.informants.includes(informant));
  const reached = (band: Band) => band.anyOf.some((all) => all.every((condition) => holds(condition, measures)));
  return instrument.bands.find((band) => fits(band) && reached(band)) ?? null;
}

function pointsOf(item: Item, answers: Answers): number {
  return item.points[answers[item.id] as AnswerOption] ?? 0;
}

function scoreItems(instrument: Instrument, { answers = {}, informant, node }: ScoreInput): Score {
  const items = itemsAt(instrument, node);
  const { scoringVersion } = instrument;
  const missing = items.filter((item) => answers[item.id] === undefined).map((item) => item.id);
  if (missing.length > 0) return { ...NOTHING, scoringVersion, outcome: ScreeningOutcome.INCOMPLETE, missing };

  const fired = items.filter((item) => pointsOf(item, answers) > 0);
  const subscales: Record<string, number> = {};
  const measures: Record<string, number> = { TOTAL: 0, CRITICAL: fired.filter((item) => item.critical).length };
  for (const item of items) {
    const points = pointsOf(item, answers);
    measures['TOTAL'] = (measures['TOTAL'] ?? 0) + points;
    if (item.subscale) subscales[item.subscale] = (subscales[item.subscale] ?? 0) + points;
    for (const option of Object.keys(item.points)) {
      measures[`COUNT_${option}`] = (measures[`COUNT_${option}`] ?? 0) + (answers[item.id] === option ? 1 : 0);
    }
  }
  const band = bandOf(instrument, measures, informant);
  return {
    scoringVersion,
    outcome: band?.outcome ?? ScreeningOutcome.RECORDED,
    total: measures['TOTAL'] ?? 0,
    critical: measures['CRITICAL'] ?? 0,
    subscales,
    band: band?.id ?? null,
    advice: band?.advice ?? null,
    missing: [],
    scored: fired.map((item) => item.id),
  };
}

function scoreEndScores(instrument: Instrument, { scores = {}, informant }: ScoreInput): Score {
  const { scoringVersion } = instrument;
  const missing = instrument.endScores
    .filter((score) => score.required && scores[score.id] === undefined)
    .map((score) => score.id);
  if (missing.length > 0) return { ...NOTHING, scoringVersion, outcome: ScreeningOutcome.INCOMPLETE, missing };
  const band = bandOf(instrument, scores, informant);
  return {
    ...NOTHING,
    scoringVersion,
    outcome: band?.outcome ?? ScreeningOutcome.RECORDED,
    total: scores['TOTAL'] ?? null,
    subscales: Object.fromEntries(Object.entries(scores).filter(([id]) => id !== 'TOTAL')),
    band: band?.id ?? null,
    advice: band?.advice ?? null,
  };
}

/**
 * Scores any instrument. A missing answer makes the result INCOMPLETE and is never imputed. Answers that checkAnswers
 * finds fault with must not come here.
 */
export function score(instrument: Instrument, input: ScoreInput): Score {
  const problem =
    checkAnswers(instrument, input.answers ?? {}, input.node)[0] ?? checkScores(instrument, input.scores ?? {})[0];
  if (problem) throw new RangeError(`${instrument.code}: ${problem.code} ${problem.item}`);
  if (!instrument.automaticScoring) {
    return { ...NOTHING, scoringVersion: instrument.scoringVersion, outcome: ScreeningOutcome.RECORDED };
  }
  return instrument.endScores.length > 0 ? scoreEndScores(instrument, input) : scoreItems(instrument, input);
}
