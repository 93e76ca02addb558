import { INSTRUMENTS } from '@xingcheng/shared/instruments/catalogue';
import { instrumentKey, type Instrument } from '@xingcheng/shared/instruments/instrument';

import { say, type Key, type Language } from '../../i18n/index.ts';

/** Instruments whose end scores a doctor may enter: those that have any. Their items are nowhere here. */
export const WITH_END_SCORES: readonly Instrument[] = INSTRUMENTS.filter((one) => one.endScores.length > 0);

export const keyOf = (instrument: Instrument): string => instrumentKey(instrument);
export const titleOf = (instrument: Instrument, language: Language): string => instrument.title[language];

/** Parts that have a word of ours are said in it; the publisher's own letters stay as they are. */
const WORDED = ['TOTAL', 'T_SCORE', 'RAW', 'MODULE', 'SOCIAL_AFFECT', 'RESTRICTED_REPETITIVE', 'COMPARISON'];
export const partLabel = (id: string): string =>
  WORDED.includes(id) ? say('diagnosis', `score.${id}` as Key<'diagnosis'>) : id;
