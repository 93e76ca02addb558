import type { Cell } from '../table.types.js';
import { dateOfSerial } from './dates.js';
import { unescapeText } from './shared-strings.js';
import type { StringTable } from './string-table.js';

export type Book = { strings: StringTable; dateStyles: boolean[]; from1904: boolean };
export type RawCell = { type: string; style: number; value: string; inline: string };

/** What the spreadsheet stores, as the person sees it. */
export function interpret(raw: RawCell, book: Book): Pick<Cell, 'value' | 'kind'> {
  if (raw.type === 's') return text(book.strings.at(Number(raw.value)));
  if (raw.type === 'inlineStr') return text(unescapeText(raw.inline));
  if (raw.type === 'str' || raw.type === 'e') return text(unescapeText(raw.value));
  if (raw.value === '') return { value: null, kind: 'text' };
  if (raw.type === 'b') return { value: raw.value === '1' ? 'true' : 'false', kind: 'boolean' };
  if (raw.type === 'd') return { value: raw.value.replace(/T00:00:00(\.0+)?Z?$/, ''), kind: 'date' };
  const date = book.dateStyles[raw.style] ? dateOfSerial(Number(raw.value), book.from1904) : null;
  return date === null ? { value: plainNumber(raw.value), kind: 'number' } : { value: date, kind: 'date' };
}

const text = (value: string): Pick<Cell, 'value' | 'kind'> => ({ value: value === '' ? null : value, kind: 'text' });

/** 4.4E+17 is how a long number is stored, not what anybody typed. */
function plainNumber(value: string): string {
  const number = Number(value);
  return /e/i.test(value) && Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : value;
}
