import { findInstrument } from '../instruments/catalogue.ts';
import { score } from '../instruments/score.ts';
import { type SecondaryFindings, secondaryInstrument } from './derive-secondary.ts';
import { instrumentKey } from '../instruments/instrument.ts';
import type { Clause } from './clause.ts';
import { NATIONAL_PATHWAY as RULE } from './national-pathway.ts';
import { SCHOOL_PROGRAMME } from './school-programme.ts';
import { HistoryFinding, SECONDARY_ARTICLE, secondaryTools } from './secondary.ts';

/** OPEN: what the clause asks about is not entered yet, and nothing of it is guessed. */
export type ClauseState = 'MET' | 'NOT_MET' | 'OPEN';
export interface JudgedClause extends Clause {
  readonly state: ClauseState;
}

const judged = (value: boolean | null): ClauseState => (value === null ? 'OPEN' : value ? 'MET' : 'NOT_MET');
const LOW = RULE.domainDeviationBelow;

/** Whether any of the three domains is low; unknown while none of those entered is and one is missing. */
function anyDomainLow(scores: SecondaryFindings['scores']): boolean | null {
  const domains = ['LANGUAGE', 'ADAPTIVE', 'SOCIAL'].map((id) => scores[id] ?? null);
  if (domains.some((value) => value !== null && value < LOW)) return true;
  return domains.includes(null) ? null : false;
}

/** What M-CHAT says once every item is answered; ABC also counts as a total from paper. */
function questionnaireOf(found: SecondaryFindings): { failed: boolean | null; total: number | null } {
  const instrument = findInstrument(instrumentKey(secondaryInstrument(found.ageMonths)));
  const answered = instrument && instrument.items.length > 0 && Object.keys(found.answers).length > 0;
  const scored = answered ? score(instrument, { answers: found.answers }) : null;
  const whole = scored !== null && scored.total !== null;
  return { failed: whole ? scored.outcome === 'POSITIVE' : null, total: scored?.total ?? found.paperTotal };
}

/**
 * Every clause the secondary screen may turn on at this age, each met, not met or still open, in the order of the text. What is met
 * is what `deriveSecondary` decides by: the same numbers, shown while somebody types.
 */
export function clauseStates(found: SecondaryFindings): readonly JudgedClause[] {
  const school = found.ageMonths >= RULE.endsAtMonths;
  const clause = (id: string, value: boolean | null, verified = true): JudgedClause => ({
    id,
    article: school ? SCHOOL_PROGRAMME.document : SECONDARY_ARTICLE,
    verified: school ? SCHOOL_PROGRAMME.verified : verified,
    state: judged(value),
  });
  const history = Object.values(HistoryFinding).map((one) =>
    clause(`HISTORY_${one}`, found.history === null ? null : found.history.includes(one)),
  );
  const { failed, total } = questionnaireOf(found);
  const tools = school ? ['ABC57'] : secondaryTools(found.ageMonths);
  const asked = [
    ...(tools.includes('MCHAT23') ? [clause('MCHAT_FAILED', failed)] : []),
    ...(tools.includes('ABC57') ? [clause('ABC_FROM_53', total === null ? null : total >= RULE.abcPositiveFrom)] : []),
  ];
  return [...history, ...asked, ...(school ? [] : quotientClauses(found, clause))];
}

function quotientClauses(
  { scores }: SecondaryFindings,
  clause: (id: string, value: boolean | null, verified?: boolean) => JudgedClause,
): JudgedClause[] {
  const dq = scores['TOTAL'] ?? null;
  const low = anyDomainLow(scores);
  const between = dq === null ? null : dq >= RULE.dqDisorderBelow && dq < RULE.dqRecheckBelow;
  const deviates = dq === null ? null : dq < RULE.dqRecheckBelow ? false : low;
  return [
    clause('DQ_DISORDER', dq === null ? null : dq < RULE.dqDisorderBelow),
    clause('DQ_DEVIATION', deviates),
    clause('DQ_70_TO_79', between),
    clause('DQ_70_TO_79_WITH_LOW_DOMAIN', between === true ? low : between, false),
  ];
}
