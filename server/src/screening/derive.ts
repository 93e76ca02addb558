import { CN_WARNING_SIGNS } from '@xingcheng/shared/instruments/definitions/cn-warning-signs';
import { ERXIN_2 } from '@xingcheng/shared/instruments/definitions/erxin-2';
import { checkAnswers, checkScores } from '@xingcheng/shared/instruments/answers';
import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import type { Instrument } from '@xingcheng/shared/instruments/instrument';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { Refused } from '../platform/graphql/refusal.js';
import { deriveQuestionnaire, deriveVisit, type Derived } from '@xingcheng/shared/pathway/derive-primary';
import { deriveSecondary } from '@xingcheng/shared/pathway/derive-secondary';
import type { Screening } from './screening.entity.js';

/** What somebody observed or was told: all that an outcome may be derived from. */
export type Findings = Pick<Screening, 'answers' | 'scores' | 'informant'> & {
  followUpAnswers: Screening['followUpAnswers'] | null;
  history: Screening['history'] | null;
  paperTotal: number | null;
};

type Frame = Pick<Screening, 'stage' | 'instrument' | 'ageMonths' | 'screenedOn'> & { node: number | null };

export function instrumentOf(key: string): Instrument {
  const instrument = findInstrument(key);
  if (!instrument) throw new Refused('INSTRUMENT_UNKNOWN', 'instrument');
  return instrument;
}

/** Refuses what the instrument does not know; a missing answer is no fault here. */
export function requireSound(frame: Frame, findings: Findings): void {
  const instrument = instrumentOf(frame.instrument);
  const primary = frame.stage === 'PRIMARY';
  if (primary && !instrument.informants.includes(findings.informant))
    throw new Refused('INFORMANT_NOT_ALLOWED', 'informant');
  const odd = [
    ...Object.keys(findings.scores)
      .filter((id) => typeof findings.scores[id] !== 'number')
      .map((item) => ({ code: 'SCORE_OUT_OF_RANGE' as const, field: `scores.${item}`, item })),
    ...Object.entries(findings.followUpAnswers ?? {})
      .filter(([, answer]) => answer !== 'PASS' && answer !== 'FAIL')
      .map(([item]) => ({ code: 'ANSWER_INVALID' as const, field: `followUpAnswers.${item}`, item })),
  ];
  const problems = [
    ...odd,
    ...checkAnswers(instrument, findings.answers, frame.node ?? undefined).map((one) => ({
      ...one,
      field: `answers.${one.item}`,
    })),
    ...checkScores(primary ? instrument : ERXIN_2, findings.scores).map((one) => ({
      ...one,
      field: `scores.${one.item}`,
    })),
  ];
  const [first, ...rest] = problems.map(({ code, field, item }) => ({
    code,
    field,
    params: paramsOf(primary ? instrument : ERXIN_2, item),
  }));
  if (first) throw new Refused(first.code, first.field, first.params, rest);
}

function paramsOf(instrument: Instrument, item: string): Record<string, string | number> {
  const endScore = instrument.endScores.find((one) => one.id === item);
  return endScore ? { item, min: endScore.min, max: endScore.max } : { item };
}

/** The outcome by the one rule that applies. Pure: the same findings give the same outcome for as long as the key stands. */
export function derive(frame: Frame, findings: Findings): Derived {
  const on = frame.screenedOn;
  if (frame.stage !== 'PRIMARY')
    return deriveSecondary({
      ...findings,
      history: findings.history ?? null,
      stage: frame.stage,
      ageMonths: frame.ageMonths,
      on,
    });
  const instrument = instrumentOf(frame.instrument);
  if (instrument.code === CN_WARNING_SIGNS.code && frame.node !== null)
    return deriveVisit(instrument, frame.node, findings.answers);
  return deriveQuestionnaire(instrument, { ...findings, followUpAnswers: findings.followUpAnswers ?? null, on });
}

/** Writes the outcome of findings into a record. Without `finish` it stays a draft from which nothing follows. */
export function settleOutcome(screening: Screening, derived: Derived, finish: boolean): void {
  Object.assign(screening, derived);
  const whole = derived.outcome !== 'INCOMPLETE';
  screening.status = !finish ? ScreeningStatus.DRAFT : whole ? ScreeningStatus.SCORED : ScreeningStatus.RECORDED;
}

export function findingsOf({ answers, scores, followUpAnswers, informant, history, paperTotal }: Screening): Findings {
  return {
    answers,
    scores,
    followUpAnswers: followUpAnswers ?? null,
    informant,
    history: history ?? null,
    paperTotal: paperTotal ?? null,
  };
}

/** Only what was sent replaces what is there. */
export function given(input: Partial<Findings>): Partial<Findings> {
  const names = ['answers', 'scores', 'followUpAnswers', 'informant', 'history', 'paperTotal'] as const;
  return Object.fromEntries(
    names.filter((name) => input[name] !== undefined && input[name] !== null).map((name) => [name, input[name]]),
  );
}

export function frameOf({ stage, instrument, ageMonths, screenedOn, node }: Screening): Frame {
  return { stage, instrument, ageMonths, screenedOn, node: node ?? null };
}
