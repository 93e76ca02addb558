import { sql, type RawBuilder } from 'kysely';
import { openCell, sealCell, type CellPlace } from './cell.js';
import type { Keys } from './keys.js';

/** Free text about a person. It stands sealed in `<column>_cell` of its table, bound to table, column and the row's `id`. */
export interface Word {
  readonly table: string;
  readonly column: string;
  /** Sealed as JSON. */
  readonly json?: true;
}

export const word = (table: string, column: string): Word => ({ table, column });

export const jsonWord = (table: string, column: string): Word => ({ table, column, json: true });

export const cellColumn = ({ column }: Word): string => `${column}_cell`;

const placeOf = ({ table, column }: Word, rowId: string): CellPlace => ({ table, column, rowId });

/** Trimmed and sealed for its row; nothing stays nothing. */
export function sealWord(keys: Keys, one: Word, rowId: string, text: string): Buffer;
export function sealWord(keys: Keys, one: Word, rowId: string, text: string | null | undefined): Buffer | null;
export function sealWord(keys: Keys, one: Word, rowId: string, text: string | null | undefined): Buffer | null {
  return text?.trim() ? sealCell(keys, placeOf(one, rowId), text.trim()) : null;
}

export function openWord(keys: Keys, one: Word, rowId: string, cell: Uint8Array): string;
export function openWord(keys: Keys, one: Word, rowId: string, cell: Uint8Array | null | undefined): string | null;
export function openWord(keys: Keys, one: Word, rowId: string, cell: Uint8Array | null | undefined): string | null {
  return cell ? openCell(keys, placeOf(one, rowId), cell) : null;
}

/** Stand before the place and the cell on their way from the database to `openedRows`: of a text, and of JSON. */
const TEXT = 'xct:';
const JSON_TEXT = 'xcj:';
const MARK_LENGTH = 4;
const IN_JSON = `\\x${Buffer.from(TEXT).toString('hex')}`;
const SPACE = 0x20;

const prefixOf = (one: Word): string => `${one.json ? JSON_TEXT : TEXT}${one.table}|${one.column}|`;

/**
 * A sealed text in a select, under whatever name: the cell with its place. The rows that `readRows` answers with have it as text, or as the
 * value where it was sealed as JSON (`openedRows`); within JSON of the database it is opened by `openedIn`.
 */
export const sealed = <Value = string | null>(one: Word, alias: string): RawBuilder<Value> =>
  sql<Value>`(convert_to(${sql.lit(prefixOf(one))} || ${sql.ref(`${alias}.id`)} || ' ', 'UTF8') || ${sql.ref(`${alias}.${cellColumn(one)}`)})`;

const markOf = (bytes: Buffer): string => bytes.toString('latin1', 0, MARK_LENGTH);

function openMarked(keys: Keys, bytes: Buffer): unknown {
  const end = bytes.indexOf(SPACE);
  const [table = '', column = '', rowId = ''] = bytes.toString('utf8', MARK_LENGTH, end).split('|');
  const text = openCell(keys, { table, column, rowId }, bytes.subarray(end + 1));
  return markOf(bytes) === JSON_TEXT ? JSON.parse(text) : text;
}

const isMarked = (value: unknown): value is Buffer =>
  Buffer.isBuffer(value) && (markOf(value) === TEXT || markOf(value) === JSON_TEXT);

/**
 * Rows of a select with `sealed` in it, each text opened when somebody asks for it: a list that does not show the words
 * pays nothing for them.
 */
export function openedRows<Row extends object>(keys: Keys, rows: Row[]): Row[] {
  for (const row of rows)
    for (const name of Object.keys(row) as (keyof Row & string)[]) {
      const value: unknown = row[name];
      if (isMarked(value)) openLater(keys, row, name, value);
    }
  return rows;
}

/** The same for `sealed` within JSON, under the names that are said: only there a text that looks like a cell is one. */
export function openedIn<Row extends object>(keys: Keys, rows: Row[], ...names: (keyof Row & string)[]): Row[] {
  for (const row of rows)
    for (const name of names) {
      const value: unknown = row[name];
      if (typeof value === 'string' && value.startsWith(IN_JSON))
        openLater(keys, row, name, Buffer.from(value.slice(2), 'hex'));
    }
  return rows;
}

function openLater(keys: Keys, row: object, name: string, bytes: Buffer): void {
  Object.defineProperty(row, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = openMarked(keys, bytes);
      Object.defineProperty(row, name, { configurable: true, enumerable: true, writable: true, value });
      return value;
    },
  });
}
