import { word } from '../platform/crypto/word.js';

/** What is said in words in a diagnosis and at a follow-up, sealed. */
export const FINDINGS = word('diagnosis', 'findings');
export const AMEND_NOTE = word('diagnosis', 'amend_note');
export const ADVICE = word('follow_up', 'advice_note');

export const WORDS = [FINDINGS, AMEND_NOTE, ADVICE] as const;
