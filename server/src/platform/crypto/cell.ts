import type { Keys } from './keys.js';
import { openUnder, sealUnder } from './suites.js';

/** Where an encrypted cell lives. It is authenticated with the cell, so cells cannot be swapped between rows. */
export interface CellPlace {
  table: string;
  column: string;
  rowId: string;
}

/** A cell that does not open. Says where it stands and under which generation it was sealed, never what is in it. */
export class CellShut extends Error {
  constructor(
    readonly place: CellPlace,
    readonly generation: number,
    why: string,
  ) {
    super(`${place.table}.${place.column} of row ${place.rowId}: ${why}`);
  }
}

const HEAD = 2;

const bound = ({ table, column, rowId }: CellPlace) => Buffer.from(`${table}|${column}|${rowId}`);

/** `suite | key generation | nonce | ciphertext | tag`, under the generation in force. */
export function sealCell(keys: Keys, place: CellPlace, plain: string): Buffer {
  const { head, key } = keys.cells.sealing;
  return sealUnder(key, head, bound(place), plain);
}

/** Throws when the cell was changed, moved to another row, or sealed under another key. Never returns garbage. */
export function openCell(keys: Keys, place: CellPlace, sealed: Uint8Array): string {
  const cell = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const [suite, number = 0] = cell;
  const known = keys.cells.known.get(number);
  if (!known)
    throw new CellShut(
      place,
      number,
      `sealed under key generation ${number}, which this server does not hold: it was retired, or the database was restored beside other keys.`,
    );
  if (known.key.suite !== suite)
    throw new CellShut(
      place,
      number,
      `says suite ${suite}, but key generation ${number} is of suite ${known.key.suite}.`,
    );
  const plain = openUnder(known.key, HEAD, bound(place), cell);
  if (!plain)
    throw new CellShut(
      place,
      number,
      `does not open under key generation ${number}: changed, moved from another row, or sealed with another master key.`,
    );
  return plain.toString('utf8');
}

/** Which generation opens this cell; read without any key. */
export const generationOf = (cell: Uint8Array): number => cell[1] ?? 0;
