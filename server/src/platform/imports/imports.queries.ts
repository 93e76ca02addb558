import { refusalText } from '@xingcheng/shared/refusals/index';
import { sql, type RawBuilder } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { readOne, readPage, type PageRequest } from '../graphql/page.js';
import { openMoves } from '../machine/machine.js';
import type { ImportDefinition } from './definition.js';
import type { Mapping, Problem } from './columns.js';
import { importMachine, SYSTEM_MOVES, type ImportMove } from './import.machine.js';
import type * as types from './imports.types.js';
import { openLayout, type FileColumn } from './layout.js';
import { definitionOf, purposesOf } from './registry.js';
import { openContent } from './staging.js';

interface RunRow extends types.ImportType {
  mapping: Mapping;
  options: Record<string, string>;
  fileProblems: Problem[];
  failure: Problem | null;
  layoutCell: Buffer;
}

/** The one scope of imports: one's own organisation, and purposes one may use oneself. */
function mine(ctx: PlatformCtx): RawBuilder<boolean> {
  const purposes = purposesOf(ctx).map((one) => one.purpose);
  return sql<boolean>`r.organisation_id = ${ctx.who.organisationId} and r.purpose = any(${purposes}::text[])`;
}

const SUMMARY =
  sql.raw(`r.id, r.purpose, r.status, r.file_name as "fileName", r.file_size as "fileSize", r.mode, r.total, r.ready, r.refused,
  r.inserted, r.updated, r.duplicate, r.created_at as "createdAt", r.applied_at as "appliedAt", r.undone_at as "undoneAt", r.version,
  case r.status when 'APPLYING' then coalesce((select p.done from import_progress p where p.run_id = r.id), 0) else r.inserted + r.updated + r.duplicate end as done`);

export function importPage(
  ctx: PlatformCtx,
  filter: { purpose?: string | null; status?: string | null },
  page: PageRequest,
): Promise<types.ImportPage> {
  const { purpose, status } = filter;
  return readPage(
    ctx,
    sql<types.ImportType>`select ${SUMMARY} from import_run r where ${mine(ctx)}
      ${purpose ? sql`and r.purpose = ${purpose}` : sql``} ${status ? sql`and r.status = ${status}` : sql``}`,
    [{ column: 'id', dir: 'desc' }],
    page,
  );
}

const readRun = (ctx: PlatformCtx, id: string) =>
  readOne(
    ctx,
    sql<RunRow>`select ${SUMMARY}, r.mapping, r.options, r.file_problems as "fileProblems", r.failure, r.layout_cell as "layoutCell"
      from import_run r where r.id::text = ${id} and ${mine(ctx)}`,
  );

export async function importById(ctx: PlatformCtx, id: string): Promise<types.ImportDetail | null> {
  const run = await readRun(ctx, id);
  if (!run) return null;
  const { mapping, options, failure, fileProblems, layoutCell, ...summary } = run;
  const definition = definitionOf(run.purpose);
  const layout = openLayout(ctx.keys, run.id, layoutCell);
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
    fileColumns: layout.map((one) => ({ ...one, sample: hidden.has(one.column) ? null : one.sample })),
    options: (definition.options ?? []).map((one) => ({
      key: one.key,
      label: one[ctx.lang],
      required: one.required,
      value: options[one.key] ?? null,
      choices: one.choices.map((choice) => ({ value: choice.value, label: choice[ctx.lang] })),
    })),
    fileProblems: fileProblems.map((one) => say(ctx, layout, one)),
    failure: failure && say(ctx, layout, failure),
    openMoves: openMoves(importMachine, run.status as never, { ...run, mode: null }, free),
  };
}

interface RowRow extends Omit<types.ImportRowType, 'problems'> {
  problems: Problem[];
  contentCell: Buffer | null;
}

/** Rows of a run, in the order of the file. A run out of reach has none. */
export async function importRowPage(
  ctx: PlatformCtx,
  { runId, state }: { runId: string; state?: string | null },
  page: PageRequest,
): Promise<types.ImportRowPage> {
  const run = await readRun(ctx, runId);
  if (!run) return { nodes: [], totalCount: 0, totalIsMore: false, pageInfo: { endCursor: null, hasNextPage: false } };
  const layout = openLayout(ctx.keys, run.id, run.layoutCell);
  const hidden = sensitiveColumns(definitionOf(run.purpose), run);
  const found = await readPage<RowRow>(
    ctx,
    sql<RowRow>`select w.id, w.file_row as row, w.state, w.problems, w.content_cell as "contentCell" from import_row w
      where w.run_id = ${run.id} ${state ? sql`and w.state = ${state}` : sql``}`,
    [{ column: 'row', dir: 'asc' }],
    page,
  );
  const nodes = found.nodes.map(({ contentCell, problems, ...row }) => {
    const cells = problems.length > 0 && contentCell ? openContent(ctx.keys, row.id, contentCell).cells : [];
    const shown = (column: number | null) =>
      column === null || hidden.has(column) ? null : (cells[column - 1] ?? null);
    return { ...row, problems: problems.map((one) => ({ ...say(ctx, layout, one), value: shown(one.column) })) };
  });
  return { ...found, nodes };
}

export function importPurposes(ctx: PlatformCtx): types.ImportPurposeType[] {
  return purposesOf(ctx).map((one) => ({ purpose: one.purpose, label: one[ctx.lang] }));
}

function sensitiveColumns(
  definition: ImportDefinition<PlatformCtx>,
  { mapping, options }: Pick<RunRow, 'mapping' | 'options'>,
): Set<number> {
  const sensitive = definition.columns(options).filter((one) => one.sensitive);
  return new Set(sensitive.flatMap((one) => mapping[one.key] ?? []));
}

function say(ctx: PlatformCtx, layout: readonly FileColumn[], problem: Problem): types.ImportProblemType {
  const { column, code, params } = problem;
  const head = layout.find((one) => one.column === column)?.head ?? null;
  return { column, head, code, message: refusalText(code, ctx.lang, params), value: null };
}
