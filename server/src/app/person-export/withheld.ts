import { SCREENING_DUTIES } from '@xingcheng/shared/codes/task-kind';
import { sql, type RawBuilder } from 'kysely';

/**
 * What the guardian was not told yet is told by a person and not by a file (docs/decisions/0022, 0041): over a row `x` of a table, whether
 * it tells such a result.
 */
export const UNTOLD: Readonly<Record<string, RawBuilder<boolean>>> = {
  screening: sql<boolean>`not screening_is_told(x.id)`,
  screening_amendment: sql<boolean>`not screening_is_told(x.screening_id)`,
  screening_notice: sql<boolean>`not screening_is_told(x.screening_id)`,
  task: sql<boolean>`(x.record_type = 'Screening' and not screening_is_told(x.record_id))`,
  timeline_entry: sql<boolean>`(x.record_type = 'Screening' and not screening_is_told(x.record_id))`,
};

const STEPS = [
  'positive_on',
  'referred_on',
  'rechecked_on',
  'abnormal_on',
  'cleared_on',
  'diagnosed_on',
  'confirmed_on',
  'due_on',
];

type Row = Record<string, unknown>;

const without = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));

/** Where the words of an opinion are had: it serves education and rehabilitation alone (残疾人教育条例 20). */
export const OPINION_ELSEWHERE =
  '专家委员会意见仅用于教育和康复（残疾人教育条例第二十条），由委员会秘书处提供。Handed out by the secretary of the committee.';

/** Columns that say why something was begun: a positive result, where one is still to be told. */
const TELLS_WHY: Readonly<Record<string, string>> = {
  case_file: 'opened_because',
  timeline_entry: 'facts',
  referral: 'reason',
};

/** A row without what has another way to whom it is about; what is read from a result goes where the result does. */
export function withheld(table: string, row: Row, untold: number): Row {
  if (untold > 0 && TELLS_WHY[table] && /POSITIVE/.test(JSON.stringify(row[TELLS_WHY[table]])))
    return without(row, [TELLS_WHY[table]]);
  if (table === 'committee_finding') return { id: row['id'], decided_on: row['decided_on'], words: OPINION_ELSEWHERE };
  if (table === 'timeline_entry' && row['kind'] === 'COMMITTEE_OPINION') return without(row, ['facts']);
  if ((table === 'campaign_pupil' || table === 'screening_course') && row['told_on'] === null)
    return without(row, STEPS);
  if (table !== 'case_card' || row['result_told'] !== false) return row;
  const tells = SCREENING_DUTIES.some((one) => one === row['next_task']);
  return without(row, ['outcome', ...(tells ? ['next_task', 'next_due_on'] : [])]);
}
