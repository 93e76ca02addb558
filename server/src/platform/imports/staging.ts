import type { ImportRowState } from '@xingcheng/shared/codes/import-row-state';
import { openCell, sealCell } from '../crypto/cell.js';
import type { Keys } from '../crypto/keys.js';
import type { Db } from '../db/db.js';
import type { PlatformCtx } from '../ctx.js';
import type { Problem } from './columns.js';

/** What a staged row keeps sealed: the cells as sent, for the error workbook, and the value they were read as. */
export interface RowContent {
  cells: readonly (string | null)[];
  value: object | null;
}

export interface NewRow {
  id: string;
  fileRow: number;
  state: ImportRowState;
  content: RowContent;
  problems: readonly Problem[];
}

const place = (rowId: string) => ({ table: 'import_row', column: 'content', rowId });
const AT_ONCE = 2_000;

export function openContent(keys: Keys, rowId: string, cell: Uint8Array): RowContent {
  return JSON.parse(openCell(keys, place(rowId), cell)) as RowContent;
}

/** Replaces what an earlier check staged. */
export async function stageRows(ctx: PlatformCtx, runId: string, rows: readonly NewRow[]): Promise<void> {
  await ctx.em.execute('delete from import_row where run_id = ?', [runId]);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const chunk = rows.slice(at, at + AT_ONCE).map(({ content, ...row }) => ({
      ...row,
      content: sealCell(ctx.keys, place(row.id), JSON.stringify(content)).toString('hex'),
    }));
    await ctx.em.execute(
      `insert into import_row (id, run_id, file_row, state, content_cell, problems)
       select id, ?, "fileRow", state, decode(content, 'hex'), problems
       from jsonb_to_recordset(?::jsonb) as r(id uuid, "fileRow" int, state text, content text, problems jsonb)`,
      [runId, JSON.stringify(chunk)],
    );
  }
}

export interface StoredRow {
  id: string;
  file_row: number;
  content_cell: Buffer | null;
  problems: Problem[];
  record: object | null;
}

/** A chunk of rows in one state, after a given file row. */
export async function readStaged(
  em: Db,
  runId: string,
  state: ImportRowState,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  return (await em.execute(
    'select id, file_row, content_cell, problems, record from import_row where run_id = ? and state = ? and file_row > ? order by file_row limit ?',
    [runId, state, after, limit],
  )) as StoredRow[];
}
