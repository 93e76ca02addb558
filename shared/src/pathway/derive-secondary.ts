import type { Answers, Scores } from '../instruments/answers.ts';
import { ABC_57 } from '../instruments/definitions/abc-57.ts';
import { ERXIN_2 } from '../instruments/definitions/erxin-2.ts';
import { MCHAT_23 } from '../instruments/definitions/mchat-23.ts';
import { instrumentKey, type Instrument } from '../instruments/instrument.ts';
import { score } from '../instruments/score.ts';
import { NextStep } from './clause.ts';
import { NATIONAL_PATHWAY } from './national-pathway.ts';
import { SCHOOL_PROGRAMME } from './school-programme.ts';
import { secondaryRule, secondaryTools, type HistoryFinding } from './secondary.ts';
import type { ScreeningStage } from '../codes/screening-stage.ts';
import type { Derived } from './derive-primary.ts';

const TOOLS: Record<'MCHAT23' | 'ABC57' | 'ERXIN2', Instrument> = { MCHAT23: MCHAT_23, ABC57: ABC_57, ERXIN2: ERXIN_2 };

/** The questionnaire the text asks for at this age; below 18 months only the developmental scale. */
export function secondaryInstrument(ageMonths: number): Instrument {
  return TOOLS[secondaryTools(ageMonths)[0] ?? 'ERXIN2'];
}

const RECHECK_ARTICLE = '国卫办妇幼发〔2022〕12号 复查';

export interface SecondaryFindings {
  stage: ScreeningStage;
  on: string;
  ageMonths: number;
  answers: Answers;
  scores: Scores;
  history: readonly HistoryFinding[] | null;
  paperTotal: number | null;
}

/** 复筛 and 复查 by the rule of the text. The questionnaire counts from its answers, or as a total from paper for ABC. */
export function deriveSecondary(found: SecondaryFindings): Derived {
  const instrument = secondaryInstrument(found.ageMonths);
  const scored =
    instrument.items.length > 0 && Object.keys(found.answers).length > 0
      ? score(instrument, { answers: found.answers })
      : null;
  const total = scored?.total ?? found.paperTotal;
  if (found.ageMonths >= NATIONAL_PATHWAY.endsAtMonths) {
    return {
      ...schoolSecondary(found, total),
      total,
      band: scored?.band ?? null,
      scoringVersion: `${SCHOOL_PROGRAMME.id}/${instrumentKey(instrument)}`,
    };
  }
  const quotient = (id: string) => found.scores[id] ?? null;
  const result = secondaryRule({
    on: found.on,
    ageMonths: found.ageMonths,
    history: found.history,
    mchatFailed: instrument === MCHAT_23 && scored?.total !== null && scored ? scored.outcome === 'POSITIVE' : null,
    abcTotal: instrument === ABC_57 ? total : null,
    dq:
      Object.keys(found.scores).length > 0
        ? {
            total: quotient('TOTAL'),
            language: quotient('LANGUAGE'),
            adaptive: quotient('ADAPTIVE'),
            social: quotient('SOCIAL'),
          }
        : null,
  });
  const settled = found.stage === 'RECHECK' && result.outcome === 'NORMAL';
  return {
    ...result,
    clauses: [...result.clauses],
    missing: [...result.missing, ...(scored?.missing ?? [])],
    // A normal recheck goes back to routine child health; only the first normal secondary screen asks for one.
    ...(settled
      ? {
          clauses: [{ id: 'NORMAL_AT_RECHECK', article: RECHECK_ARTICLE, verified: true }],
          nextStep: NextStep.ROUTINE,
          dueOn: null,
        }
      : {}),
    total,
    band: scored?.band ?? null,
    scoringVersion: `${NATIONAL_PATHWAY.id}/${instrumentKey(instrument)}`.slice(0, 40),
  };
}

/**
 * From 84 months the national text is silent. Second step of the school programme (proposal): observation or ABC from 53 on
 * refers to diagnosis, both being unremarkable ends it.
 */
function schoolSecondary(
  found: SecondaryFindings,
  abcTotal: number | null,
): Pick<Derived, 'outcome' | 'clauses' | 'missing' | 'nextStep' | 'dueOn'> {
  const clause = (id: string) => ({ id, article: SCHOOL_PROGRAMME.document, verified: SCHOOL_PROGRAMME.verified });
  const clauses = (found.history ?? []).map((one) => clause(`HISTORY_${one}`));
  if (abcTotal !== null && abcTotal >= NATIONAL_PATHWAY.abcPositiveFrom) clauses.push(clause('ABC_FROM_53'));
  const missing = [...(found.history === null ? ['HISTORY'] : []), ...(abcTotal === null ? ['ABC57'] : [])];
  if (clauses.length > 0)
    return { outcome: 'ABNORMAL', clauses, missing, nextStep: NextStep.REFER_DIAGNOSIS, dueOn: null };
  if (missing.length > 0)
    return { outcome: 'INCOMPLETE', clauses, missing, nextStep: NextStep.COMPLETE_ASSESSMENT, dueOn: null };
  return { outcome: 'NORMAL', clauses, missing, nextStep: NextStep.ROUTINE, dueOn: null };
}
