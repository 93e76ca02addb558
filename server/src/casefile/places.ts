import { word } from '../platform/crypto/word.js';

/** A handover, and why a stage was left, in words, sealed. */
export const HANDOVER_REASON = word('handover', 'reason');
export const HANDOVER_ANSWER = word('handover', 'answer');
export const LEFT_BECAUSE = word('stage_entry', 'left_because');

export const WORDS = [LEFT_BECAUSE, HANDOVER_REASON, HANDOVER_ANSWER] as const;
