import { score, type Score } from '@xingcheng/shared/instruments/score';
import { checkAnswers } from '@xingcheng/shared/instruments/answers';
import { instrumentKey, type Instrument } from '@xingcheng/shared/instruments/instrument';
import { blindIndex } from '../../platform/crypto/blind-index.js';
import type { Keys } from '../../platform/crypto/keys.js';
import type { ReadRow } from '../../platform/imports/definition.js';
import type { RowReader } from '../../platform/imports/row-reader.js';

export interface AnswerRow {
  reference: string | null;
  instrument: string;
  scoringVersion: string;
  answers: Record<string, string>;
  total: number | null;
  band: string | null;
  outcome: Score['outcome'];
}

export const itemKey = (id: string): string => `item_${id}`;

const WORDS: Readonly<Record<string, string>> = { 是: 'YES', 否: 'NO', Y: 'YES', N: 'NO' };
const POSITIVE: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  positive: true,
  negative: false,
  '1': true,
  '0': false,
  阳性: true,
  阴性: false,
  是: true,
  否: false,
};

/** One answer sheet, scored by the instrument's own key; what the file says of its result must agree. */
export function readRow(row: RowReader, instrument: Instrument, keys: Keys): ReadRow<AnswerRow> {
  const answers: Record<string, string> = {};
  for (const { id } of instrument.items) {
    const text = row.text(itemKey(id))?.toUpperCase();
    if (text) answers[id] = WORDS[text] ?? text;
  }
  for (const { code, item } of checkAnswers(instrument, answers)) row.refuse(itemKey(item), code, { item });
  const reference = row.shortText('reference', 40);
  if (row.problems.length > 0) return { value: null };
  const scored = score(instrument, { answers });
  compareTotal(row, scored);
  compareClass(row, scored);
  const { scoringVersion, total, band, outcome } = scored;
  const value = { reference, instrument: instrumentKey(instrument), scoringVersion, answers, total, band, outcome };
  // A sheet without a number may be like another one: two children may answer the same.
  if (!reference) return { value };
  return { value, mark: { hash: blindIndex(keys, 'answer-sheet', reference), key: 'reference' } };
}

function compareTotal(row: RowReader, { total }: Score): void {
  const text = row.text('total');
  if (text === null || total === null || Number(text) === total) return;
  row.refuse('total', 'PUBLISHED_TOTAL_DIFFERS', { computed: total, published: text });
}

function compareClass(row: RowReader, { outcome }: Score): void {
  const published = row.oneOf('class', POSITIVE, 'INVALID_VALUE');
  if (published === null || outcome === 'INCOMPLETE' || published === (outcome === 'POSITIVE')) return;
  row.refuse('class', 'PUBLISHED_CLASS_DIFFERS', { computed: outcome, published: row.text('class') ?? '' });
}
