export type CellKind = 'text' | 'number' | 'date' | 'boolean';

export type Cell = {
  /** As written; null when empty. Dates as 2026-09-01, or 2026-09-01T08:30:00 with a time of day. */
  value: string | null;
  kind: CellKind;
  /** The value is the last result of a formula, not something a person typed. */
  formula?: true;
  /** Part of a merged range; only its first cell holds a value. */
  merged?: true;
  /** Both counted from 1, as the person sees them in the spreadsheet. */
  row: number;
  column: number;
};

/** Each row is dense from column 1; rows without any content are left out, so `row` may jump. */
export type Sheet = { name: string; hidden?: true; rows: Cell[][] };

/** A sheet that has not been read yet. */
export type OpenSheet = {
  name: string;
  hidden?: true;
  /** Its rows from the top, a few hundred at a time. Leaving early closes what was opened. */
  rows(): AsyncGenerator<Cell[][]>;
  /** How much of it `rows` has passed, from 0 to 1. */
  share(): number;
};

export const UnreadableCode = {
  empty: 'empty',
  oldFormat: 'old-format',
  locked: 'locked',
  notATable: 'not-a-table',
  wrongName: 'wrong-name',
  tooLarge: 'too-large',
  tooManyEntries: 'too-many-entries',
  suspiciousCompression: 'suspicious-compression',
  sizeMismatch: 'size-mismatch',
  doctype: 'doctype',
  externalLink: 'external-link',
  activeContent: 'active-content',
  tooManyRows: 'too-many-rows',
  tooManyColumns: 'too-many-columns',
  tooManyCells: 'too-many-cells',
  cellTooLong: 'cell-too-long',
  unknownEncoding: 'unknown-encoding',
  malformed: 'malformed',
  tooSlow: 'too-slow',
} as const;
export type UnreadableCode = (typeof UnreadableCode)[keyof typeof UnreadableCode];

/** `detail` is for the log, never for the person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
  }
}
