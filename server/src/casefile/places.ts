import { word } from '../platform/crypto/word.js';

/** A handover in words, sealed. */
export const HANDOVER_REASON = word('handover', 'reason');
export const HANDOVER_ANSWER = word('handover', 'answer');

export const WORDS = [HANDOVER_REASON, HANDOVER_ANSWER] as const;
