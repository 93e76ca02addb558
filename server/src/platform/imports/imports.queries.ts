import { sql } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { orderOf } from '../graphql/order.js';
import { readOne, readPage, readRows, type PageRequest } from '../graphql/page.js';
import { openMoves } from '../machine/machine.js';
import type { Mapping, Problem } from './columns.js';
import { importMachine, SYSTEM_MOVES, type ImportMove } from './import.machine.js';
import type * as types from './imports.types.js';
import { openLayout } from './layout.js';
import { definitionOf, purposesOf, theHouse } from './registry.js';
import { say, sensitiveColumns } from './say-problem.js';
import { inReach } from './scope.js';

export interface RunRow extends types.ImportType {
  mapping: Mapping;
  options: Record<string, string>;
  fileProblems: Problem[];
  failure: Problem | null;
  layoutCell: Buffer;
}

const SUMMARY =
  sql.raw(`r.id, r.purpose, r.status, r.file_name as "fileName", r.file_size as "fileSize", r.mode, r.total, r.ready, r.refused,
  r.inserted, r.updated, r.moved, r.duplicate, r.absent, r.closed, r.created_at as "createdAt", r.applied_at as "appliedAt", r.undone_at as "undoneAt",
  r.version, greatest(r.inserted + r.updated + r.moved + r.duplicate, coalesce((g.progress->>'written')::int, 0)) as done, g.progress`);

/** At the pace so far; before the first rows nobody knows. */
const PROGRESS = sql.raw(`left join lateral (
  select jsonb_build_object('phase', p.phase, 'read', p.rows_read, 'checked', p.rows_checked, 'written', p.rows_written, 'share', p.share,
    'stopping', p.cancelled, 'perSecond', (p.done / nullif(p.took, 0))::int, 'secondsLeft', (p.took * (1 - p.share) / nullif(p.share, 0))::int) as progress
  from (select *, extract(epoch from updated_at - started_at) as took,
      case phase when 'CHECKING' then rows_checked when 'WRITING' then rows_written else greatest(rows_checked, rows_written) end as done
    from import_progress where run_id = r.id) p
  where r.status in ('CHECKING', 'APPLYING', 'UNDOING')) g on true`);

function selectRuns(ctx: PlatformCtx) {
  const sender = theHouse().sender('r.account_id', 'r.organisation_id');
  return {
    from: sql`import_run r ${PROGRESS} left join lateral (${sender}) s on true`,
    where: inReach(ctx, 'import.read'),
  };
}

export function importPage(
  ctx: PlatformCtx,
  filter: { purpose?: string | null; status?: string | null },
  page: PageRequest,
): Promise<types.ImportPage> {
  const { purpose, status } = filter;
  const { from, where } = selectRuns(ctx);
  return readPage(
    ctx,
    sql<types.ImportType>`select ${SUMMARY}, s.* from ${from} where ${where}
      ${purpose ? sql`and r.purpose = ${purpose}` : sql``} ${status ? sql`and r.status = ${status}` : sql``}`,
    orderOf('imports'),
    page,
  );
}

export const readRun = (ctx: PlatformCtx, id: string) => {
  const { from, where } = selectRuns(ctx);
  return readOne(
    ctx,
    sql<RunRow>`select ${SUMMARY}, s.*, r.mapping, r.options, r.file_problems as "fileProblems", r.failure, r.layout_cell as "layoutCell"
      from ${from} where r.id::text = ${id} and ${where}`,
  );
};

export async function importById(ctx: PlatformCtx, id: string): Promise<types.ImportDetail | null> {
  const run = await readRun(ctx, id);
  if (!run) return null;
  const { mapping, options, failure, fileProblems, layoutCell, ...summary } = run;
  const definition = definitionOf(run.purpose);
  const { columns, preview } = openLayout(ctx.keys, run.id, layoutCell);
  const hidden = sensitiveColumns(definition, run);
  const free = (move: ImportMove) => !SYSTEM_MOVES.includes(move);
  return {
    ...summary,
    fields: definition.columns(options).map((one) => ({
      key: one.key,
      label: one[ctx.lang],
      required: one.required,
      column: mapping[one.key] ?? null,
    })),
    fileColumns: columns.map((one) => ({ ...one, sample: hidden.has(one.column) ? null : one.sample })),
    preview: preview.map((row) => ({
      values: columns.map(({ column }) => (hidden.has(column) ? null : (row[column - 1] ?? ''))),
    })),
    options: (definition.options ?? []).map((one) => ({
      key: one.key,
      label: one[ctx.lang],
      required: one.required,
      value: options[one.key] ?? null,
      choices: one.choices.map((choice) => ({ value: choice.value, label: choice[ctx.lang] })),
    })),
    fileProblems: fileProblems.map((one) => say(ctx, columns, one)),
    failure: failure && say(ctx, columns, failure),
    foreseen: run.status === 'CHECKED' ? await foreseen(ctx, run.id) : [],
    openMoves: openMoves(importMachine, run.status as never, { ...run, mode: null }, free),
  };
}

const foreseen = (ctx: PlatformCtx, id: string) =>
  readRows(
    ctx,
    sql<types.ImportForeseenType>`select foreseen as what, count(*)::int as count from import_row
      where run_id = ${id} and state = 'READY' group by foreseen order by foreseen`,
  );

export function importPurposes(ctx: PlatformCtx): types.ImportPurposeType[] {
  return purposesOf(ctx).map((one) => ({ purpose: one.purpose, label: one[ctx.lang] }));
}
