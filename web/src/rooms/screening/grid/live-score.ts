import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import type { Informant } from '@xingcheng/shared/codes/informant';
import { deriveQuestionnaire, deriveVisit, type Derived } from '@xingcheng/shared/pathway/derive-primary';

import { missingIn, type Row } from './grid-row.ts';

/** What a whole row comes to, by the same rule the server will score it with; null while a cell is empty. */
export function liveScore(row: Row, instrumentKey: string, informant: string, today: string): Derived | null {
  const instrument = findInstrument(instrumentKey);
  if (!instrument || row.items.length === 0 || missingIn(row) > 0) return null;
  if (row.node !== null) return deriveVisit(instrument, row.node, row.answers);
  const answered = { answers: row.answers, scores: {}, followUpAnswers: null, informant: informant as Informant };
  return deriveQuestionnaire(instrument, { ...answered, on: today });
}
