import { word } from '../platform/crypto/word.js';

/** Why a record is kept beyond its time, sealed. */
export const HOLD_NOTE = word('retention_hold', 'note');
export const LIFT_NOTE = word('retention_hold', 'lift_note');

/** Why a disposal was proposed, approved or declined, sealed; gone once it was carried out. */
export const PROPOSAL_NOTE = word('disposal', 'proposal_note');
export const DECISION_NOTE = word('disposal', 'decision_note');

export const WORDS = [HOLD_NOTE, LIFT_NOTE, PROPOSAL_NOTE, DECISION_NOTE] as const;
