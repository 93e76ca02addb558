import { word } from '../platform/crypto/word.js';

/** Why a screening was amended, sealed. */
export const AMEND_REASON = word('screening_amendment', 'reason_note');

export const WORDS = [AMEND_REASON] as const;
