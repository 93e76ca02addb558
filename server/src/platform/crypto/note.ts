import { openCell, sealCell, type CellPlace } from './cell.js';
import type { Keys } from './keys.js';

/** Free text about a person, sealed for its row; nothing stays nothing. */
export const sealNote = (keys: Keys, place: CellPlace, text: string | null | undefined): Buffer | null =>
  text?.trim() ? sealCell(keys, place, text.trim()) : null;

export const openNote = (keys: Keys, place: CellPlace, cell: Uint8Array | null): string | null =>
  cell && openCell(keys, place, cell);
