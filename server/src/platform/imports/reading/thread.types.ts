import type { Keys } from '../../crypto/keys.js';
import type { UnreadableCode } from '../../readers/table.types.js';
import type { ImportColumn, Mapping, Problem } from '../columns.js';

/** Only how the file looks: its heads and first rows. */
export interface PeekOrder {
  work: 'peek';
  file: ArrayBuffer;
  name: string;
}

/** Every row, judged and sealed. */
export interface JudgeOrder {
  work: 'judge';
  file: ArrayBuffer;
  name: string;
  runId: string;
  keys: Keys;
  rowModule: string;
  lookups: unknown;
  mapping: Mapping;
  columns: readonly ImportColumn[];
}

export type Order = PeekOrder | JudgeOrder;

export interface Peeked {
  sheet: string;
  moreSheets: boolean;
  /** The first rows, heads first; empty cells are null. */
  rows: (string | null)[][];
  /** First value of each column further down, for columns the first rows leave empty. */
  samples: (string | null)[];
}

/** Buffers arrive as plain bytes: threads know no Buffer. */
export interface JudgedRow {
  fileRow: number;
  problems: Problem[];
  /** Only where the row is sound. */
  value: object | null;
  content: Uint8Array;
  mark: Uint8Array | null;
  markColumn: number | null;
  place: string | null;
  hint: string | null;
}

export interface Batch {
  rows: JudgedRow[];
  /** How much of the file has been read, from 0 to 1. */
  share: number;
}

export type Reply =
  | { kind: 'peeked'; peeked: Peeked }
  | { kind: 'batch'; batch: Batch }
  | { kind: 'done' }
  | { kind: 'unreadable'; code: UnreadableCode; detail: string };
