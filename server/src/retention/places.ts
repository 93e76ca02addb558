import { word } from '../platform/crypto/word.js';

/** Why a record is kept beyond its time, sealed. */
export const HOLD_NOTE = word('retention_hold', 'note');
export const LIFT_NOTE = word('retention_hold', 'lift_note');

export const WORDS = [HOLD_NOTE, LIFT_NOTE] as const;
