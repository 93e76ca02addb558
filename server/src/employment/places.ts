import { word } from '../platform/crypto/word.js';

/** A visit and the evidence of a milestone in words, sealed. */
export const VISIT_NOTE = word('visit', 'note');
export const EVIDENCE = word('retention_check', 'evidence');

export const WORDS = [VISIT_NOTE, EVIDENCE] as const;
