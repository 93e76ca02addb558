import type { CellPlace } from '../platform/crypto/cell.js';

/** To what the sealed words of a diagnosis and of a follow-up are bound. */
export const findingsPlace = (rowId: string): CellPlace => ({ table: 'diagnosis', column: 'findings', rowId });
export const amendNotePlace = (rowId: string): CellPlace => ({ table: 'diagnosis', column: 'amend_note', rowId });
export const advicePlace = (rowId: string): CellPlace => ({ table: 'follow_up', column: 'advice_note', rowId });
