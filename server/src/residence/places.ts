import { jsonWord, word } from '../platform/crypto/word.js';

/** What a panel and a family say in words, and what a resident needs and takes, sealed. */
export const PANEL_NOTE = word('application', 'panel_note');
export const WITHDRAW_NOTE = word('application', 'withdraw_note');
export const OFFER_ANSWER = word('offer', 'answer');
export const CARE_NEEDS = jsonWord('care_plan', 'care_needs');
export const CARE_GOALS = jsonWord('care_plan', 'care_goals');
export const MEDICINES = jsonWord('medication_reconciliation', 'medicines');

export const WORDS = [PANEL_NOTE, WITHDRAW_NOTE, OFFER_ANSWER, CARE_NEEDS, CARE_GOALS, MEDICINES] as const;
