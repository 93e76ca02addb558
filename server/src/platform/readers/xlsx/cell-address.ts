import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile } from '../table.types.js';

export type Address = { row: number; column: number };
export type Range = { from: Address; to: Address };

/** 'C12' → row 12, column 3. */
export function parseAddress(text: string): Address {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? [];
  if (letters === undefined) throw new UnreadableFile(UnreadableCode.malformed, `address ${text.slice(0, 20)}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
  const row = Number(digits);
  if (row < 1 || row > LIMITS.rows) throw new UnreadableFile(UnreadableCode.tooManyRows);
  if (column > LIMITS.columns) throw new UnreadableFile(UnreadableCode.tooManyCells);
  return { row, column };
}

export function parseRange(text: string): Range {
  const [first = '', last = first] = text.split(':');
  return { from: parseAddress(first), to: parseAddress(last) };
}
