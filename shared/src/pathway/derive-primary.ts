import { NextStep, type Clause } from './clause.ts';
import type { Answers, Scores } from '../instruments/answers.ts';
import { itemsAt } from '../instruments/answers.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { score } from '../instruments/score.ts';
import { scoreFollowUp, type FollowUpAnswer } from '../instruments/score-follow-up.ts';
import { primaryRule } from './primary.ts';
import { SCHOOL_PROGRAMME } from './school-programme.ts';
import { addMonths } from '../age/iso-date.ts';
import type { Informant } from '../codes/informant.ts';
import type { ScreeningOutcome } from '../codes/screening-outcome.ts';

/** Everything a screening's outcome is made of, whichever rule made it. */
export interface Derived {
  outcome: ScreeningOutcome;
  total: number | null;
  band: string | null;
  clauses: Clause[];
  missing: string[];
  nextStep: NextStep;
  dueOn: string | null;
  scoringVersion: string;
}

export interface Answered {
  answers: Answers;
  scores: Scores;
  followUpAnswers: Readonly<Record<string, FollowUpAnswer>> | null;
  informant: Informant;
  on: string;
}

const AFTER: Record<ScreeningOutcome, NextStep> = {
  NEGATIVE: NextStep.ROUTINE,
  POSITIVE: NextStep.REFER_SECONDARY,
  NORMAL: NextStep.ROUTINE,
  ABNORMAL: NextStep.REFER_DIAGNOSIS,
  RECHECK: NextStep.RECHECK,
  FOLLOW_UP: NextStep.COMPLETE_ASSESSMENT,
  INCOMPLETE: NextStep.COMPLETE_ASSESSMENT,
  RECORDED: NextStep.ROUTINE,
};

/** The visit of the national pathway: the node's four signs, regression and impairment (国卫办妇幼发〔2022〕12号 初筛). */
export function deriveVisit(instrument: Instrument, node: number, answers: Answers): Derived {
  const items = itemsAt(instrument, node);
  const signs = items.filter((item) => item.node !== undefined);
  const ticked = (id: string) => (answers[id] === undefined ? null : answers[id] === 'CHECKED');
  const seen = signs.filter((item) => ticked(item.id)).map((item) => item.id);
  const result = primaryRule({
    signs: seen,
    regression: ticked('WS-REG'),
    impairment: ticked('WS-IMP'),
    unanswered: signs.filter((item) => ticked(item.id) === null).map((item) => item.id),
  });
  return {
    ...result,
    clauses: [...result.clauses],
    missing: [...result.missing],
    total: result.missing.length > 0 ? null : items.filter((item) => ticked(item.id)).length,
    band: null,
    scoringVersion: instrument.scoringVersion,
  };
}

/** A questionnaire by its key. The band that was reached is the clause, with where its cut comes from. */
export function deriveQuestionnaire(
  instrument: Instrument,
  { answers, scores, followUpAnswers, informant, on }: Answered,
): Derived {
  const first = score(instrument, { answers, scores, informant });
  const interview = scoreFollowUp(instrument, first, followUpAnswers);
  const held = interview !== null && followUpAnswers !== null;
  const outcome = held ? interview.outcome : first.outcome;
  const band = instrument.bands.find((one) => one.id === first.band);
  const clauses: Clause[] = band
    ? [{ id: band.id, article: instrument.source.slice(0, 200), verified: band.verified ?? instrument.verified }]
    : [];
  if (held)
    clauses.push({
      id: 'FOLLOW_UP_INTERVIEW',
      article: instrument.source.slice(0, 200),
      verified: instrument.verified,
    });
  const nextStep = AFTER[outcome];
  return {
    outcome,
    total: first.total,
    band: first.band,
    clauses,
    missing: [...(held ? interview.missing : first.missing)],
    nextStep,
    // The band "repeat" of the school programme: two to four months (proposal).
    dueOn: nextStep === NextStep.RECHECK ? addMonths(on, SCHOOL_PROGRAMME.castRepeatAfterMonths.to) : null,
    scoringVersion: first.scoringVersion,
  };
}
