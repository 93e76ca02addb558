import type { ImportPurpose } from '@xingcheng/shared/codes/import-purpose';
import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';
import type { PlatformCtx } from '../ctx.js';
import type { ImportColumn, ImportOption } from './columns.js';
import type { RowReader } from './row-reader.js';

export interface StagedRow<Row> {
  id: string;
  fileRow: number;
  value: Row;
}

/** A sound row seen together with the others of its file. */
export interface CheckedRow<Row> extends StagedRow<Row> {
  refuse(key: string, code: RefusalCode, params?: RefusalParams): void;
}

export type RowEffect = {
  id: string;
  outcome: 'INSERTED' | 'UPDATED' | 'DUPLICATE';
  /** By ids: what `undo` needs to take this row back. */
  record: object | null;
};

export interface AppliedRow {
  fileRow: number;
  record: object;
}

export interface RunFacts {
  id: string;
  options: Readonly<Record<string, string>>;
}

/**
 * What a room says about a kind of file. The engine does the rest and knows no word of the domain.
 * An import can do nothing that its person could not do by hand: rows beyond their reach are refused by `parseRow`.
 */
export interface ImportDefinition<C extends PlatformCtx, Row extends object = object, Lookups = unknown> {
  purpose: ImportPurpose;
  zh: string;
  en: string;
  /** The rule its person needs besides that of importing. */
  rule: string;
  /** Depends on what was chosen for the whole file where there is such a choice. */
  columns(options: Readonly<Record<string, string>>): readonly ImportColumn[];
  options?: readonly ImportOption[];
  /** Reads once what every row is compared with. */
  prepare(ctx: C, run: RunFacts): Promise<Lookups>;
  /** The row as a value, or null after saying what is wrong. No database here. */
  parseRow(row: RowReader, lookups: Lookups): Row | null;
  /** Duplicates inside the file and in what the rooms hold: as questions about the whole set. */
  checkFile?(ctx: C, rows: readonly CheckedRow<Row>[], lookups: Lookups): Promise<void>;
  /** Writes a chunk, set by set, inside the one transaction of the run. */
  apply(ctx: C, rows: readonly StagedRow<Row>[], run: RunFacts): Promise<RowEffect[]>;
  /** Takes back what the rows made; answers with the file rows that can no longer be taken back, having changed nothing. */
  undo(ctx: C, rows: readonly AppliedRow[], run: RunFacts): Promise<number[]>;
}
