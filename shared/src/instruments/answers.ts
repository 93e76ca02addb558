import type { Instrument, Item } from './instrument.ts';

export type Answers = Readonly<Record<string, string>>;
export type Scores = Readonly<Record<string, number>>;

export interface AnswerProblem {
  readonly code: 'ITEM_UNKNOWN' | 'ANSWER_INVALID' | 'SCORE_OUT_OF_RANGE';
  readonly item: string;
}

/** Items to be asked: all, or those of one age point and those asked at every age. */
export function itemsAt(instrument: Instrument, node?: number): readonly Item[] {
  if (node === undefined) return instrument.items;
  return instrument.items.filter((item) => item.node === undefined || item.node === node);
}

/** What is wrong with the answers as given; missing ones are not wrong, they make the result incomplete. */
export function checkAnswers(instrument: Instrument, answers: Answers, node?: number): AnswerProblem[] {
  const items = new Map(itemsAt(instrument, node).map((item) => [item.id, item]));
  return Object.entries(answers).flatMap(([id, answer]): AnswerProblem[] => {
    const item = items.get(id);
    if (!item) return [{ code: 'ITEM_UNKNOWN', item: id }];
    return Object.hasOwn(item.points, answer) ? [] : [{ code: 'ANSWER_INVALID', item: id }];
  });
}

export function checkScores(instrument: Instrument, scores: Scores): AnswerProblem[] {
  return Object.entries(scores).flatMap(([id, value]): AnswerProblem[] => {
    const score = instrument.endScores.find((candidate) => candidate.id === id);
    if (!score) return [{ code: 'ITEM_UNKNOWN', item: id }];
    const steps = (value - score.min) / score.step;
    const fits = value >= score.min && value <= score.max && Math.abs(steps - Math.round(steps)) < 1e-9;
    return fits ? [] : [{ code: 'SCORE_OUT_OF_RANGE', item: id }];
  });
}
