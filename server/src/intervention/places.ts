import { word } from '../platform/crypto/word.js';

/** A plan, its goals and its sessions in words, sealed. */
export const OVERRIDE_REASON = word('plan', 'override_reason');
export const SETTING = word('plan', 'setting');
export const GOAL_WORDING = word('goal', 'wording');
export const SESSION_NOTE = word('therapy_session', 'note');

export const WORDS = [OVERRIDE_REASON, SETTING, GOAL_WORDING, SESSION_NOTE] as const;
