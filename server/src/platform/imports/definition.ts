import type { ImportForesight } from '@xingcheng/shared/codes/import-foresight';
import type { WrittenOutcome } from '@xingcheng/shared/codes/import-outcome';
import type { ImportPurpose } from '@xingcheng/shared/codes/import-purpose';
import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';
import type { Keys } from '../crypto/keys.js';
import type { PlatformCtx } from '../ctx.js';
import type { ImportColumn, ImportOption } from './columns.js';
import type { RowReader } from './row-reader.js';

/** What the reading thread makes of one row. */
export interface ReadRow<Row> {
  /** Null after saying what is wrong. Everything that costs time (sealing, spelling) is done in it already. */
  value: Row | null;
  /** Keyed hash of whom the row speaks of, and the column where a repetition is pointed out. */
  mark?: { hash: Buffer; key: string };
  /** The organisation whose list the row belongs to; said for a refused row too. */
  place?: string | null;
  /** What the row calls its subject. */
  hint?: string | null;
}

/**
 * The module of a room that judges rows. It is loaded in a thread of its own, without database and without the rest
 * of the house: it may import rules and other plain code.
 */
export interface RowModule<Row extends object = object, Lookups = unknown> {
  readRow(row: RowReader, lookups: Lookups, keys: Keys): ReadRow<Row>;
}

/** Rows have no id of their own: they are known by their number in the file. */
export interface StagedRow<Row> {
  fileRow: number;
  value: Row;
}

/** A sound row, held against what the rooms know. */
export interface CheckedRow<Row> extends StagedRow<Row> {
  refuse(key: string, code: RefusalCode, params?: RefusalParams): void;
  /** What writing it will do, and to which known record; a note tells the sender what that means. */
  foresee(
    what: ImportForesight,
    subjectId?: string,
    note?: { key: string; code: RefusalCode; params?: RefusalParams },
  ): void;
}

export type RowEffect = {
  fileRow: number;
  outcome: WrittenOutcome | 'DUPLICATE';
  /** By ids: what `undo` needs to take this row back. `personId` names the person the row speaks of, where it does. */
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
 * An import can do nothing that its person could not do by hand: rows beyond their reach are refused.
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
  /** Address of the module that judges the rows: see RowModule and `moduleBeside`. */
  rowModule: string;
  /** Reads once what every row is compared with: plain data, because it is copied into the reading thread. */
  prepare(ctx: C, run: RunFacts): Promise<Lookups>;
  /** Holds a chunk of sound rows against what the rooms know: as questions about the whole set. */
  checkRows?(ctx: C, rows: readonly CheckedRow<Row>[], lookups: Lookups, run: RunFacts): Promise<void>;
  /** What the last list had and this file has not; closed only on demand, and given back by the undo. */
  absent?: {
    find(ctx: C, run: RunFacts): Promise<void>;
    close(ctx: C, run: RunFacts): Promise<number>;
    reopen(ctx: C, run: RunFacts): Promise<void>;
  };
  /** Writes a chunk, set by set. */
  apply(ctx: C, rows: readonly StagedRow<Row>[], run: RunFacts): Promise<RowEffect[]>;
  /** File rows of a chunk that can no longer be taken back, because somebody has used or changed what they made. */
  inUse(ctx: C, rows: readonly AppliedRow[], run: RunFacts): Promise<number[]>;
  /** Takes a chunk back. */
  undo(ctx: C, rows: readonly AppliedRow[], run: RunFacts): Promise<void>;
}
