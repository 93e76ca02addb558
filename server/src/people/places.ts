import { word } from '../platform/crypto/word.js';

/** A guardian, and what is said in words of a merge, a pair and an emergency access, sealed. */
export const GUARDIAN_NAME = word('guardian', 'name');
export const DOCUMENT_NO = word('guardian', 'document_no');
export const END_NOTE = word('guardian', 'end_note');
export const MERGE_REASON = word('person_merge', 'reason');
export const UNDO_REASON = word('person_merge', 'undo_reason');
export const PAIR_NOTE = word('possible_duplicate', 'note');
export const GLASS_REASON = word('break_glass_grant', 'reason_note');
export const GLASS_VERDICT = word('break_glass_grant', 'verdict_note');

export const WORDS = [
  GUARDIAN_NAME,
  DOCUMENT_NO,
  END_NOTE,
  MERGE_REASON,
  UNDO_REASON,
  PAIR_NOTE,
  GLASS_REASON,
  GLASS_VERDICT,
] as const;
