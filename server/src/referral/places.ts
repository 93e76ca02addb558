import { word } from '../platform/crypto/word.js';

/** What sender and receiver say in words, sealed. */
export const NOTE = word('referral', 'note');
export const ANSWER_NOTE = word('referral', 'answer_note');
export const RESULT_NOTE = word('referral', 'result_note');
export const STEP_NOTE = word('referral_step', 'note');
export const STEP_RESULT_NOTE = word('referral_step', 'result_note');

export const WORDS = [NOTE, ANSWER_NOTE, RESULT_NOTE, STEP_NOTE, STEP_RESULT_NOTE] as const;
