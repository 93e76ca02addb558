import { ImportOutcome } from '@xingcheng/shared/codes/import-outcome';
import { sql, type RawBuilder } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { orderOf } from '../graphql/order.js';
import { readPage, type PageRequest } from '../graphql/page.js';
import type { ListExport } from '../room.js';
import type { Problem } from './columns.js';
import { openContent } from './content.js';
import { readRun, type RunRow } from './imports.queries.js';
import type * as types from './imports.types.js';
import { openLayout } from './layout.js';
import { definitionOf, theHouse } from './registry.js';
import { say, sayProblem, sensitiveColumns } from './say-problem.js';
import { inReach } from './scope.js';
import { isUuid } from '../uuid.js';

interface RowRow extends Omit<types.ImportRowType, 'id' | 'problems'> {
  runId: string;
  problems: Problem[];
  contentCell: Buffer | null;
}

export interface RowFilter {
  runId?: unknown;
  state?: unknown;
  foreseen?: unknown;
  outcome?: unknown;
}

const ORDER = orderOf('importRows');
/** What a row is that has not left the staging, by its state. */
const STATE_OF: Readonly<Record<string, string>> = { WAITING: 'READY', REFUSED: 'REFUSED', DUPLICATE: 'DUPLICATE' };

/**
 * Rows of one run within reach, in the order of the file. What was written has left the staging for the effects; an outcome lives in
 * one of the two alone, so that a list of some rows never looks at the others.
 */
function selectRows(ctx: PlatformCtx, { runId, state, foreseen, outcome }: RowFilter): RawBuilder<RowRow> {
  const id = isUuid(runId) ? runId : null;
  const staged = sql`select w.file_row as row, w.state, case w.state when 'READY' then 'WAITING' else w.state end as outcome, w.foreseen,
      w.problems, w.content_cell as "contentCell", w.subject_id as who
    from import_row w where w.run_id = ${id}::uuid ${outcome ? sql`and w.state = ${STATE_OF[String(outcome)] ?? null}` : sql``}`;
  const written = sql`select e.file_row as row, case (select status from import_run where id = ${id}::uuid) when 'UNDONE' then 'UNDONE' else 'APPLIED' end as state,
      e.outcome, null as foreseen, '[]'::jsonb as problems, null::bytea as "contentCell", (e.record->>'personId')::uuid as who
    from import_effect e where e.run_id = ${id}::uuid ${outcome ? sql`and e.outcome = ${outcome}` : sql``}`;
  const both = outcome ? (STATE_OF[String(outcome)] ? staged : written) : sql`${staged} union all ${written}`;
  return sql<RowRow>`select ${id}::text as "runId", w.row, w.state, w.outcome, w.foreseen, w.problems, w."contentCell", s."personId", s."personName"
    from (${both}) w left join lateral (${theHouse().person(ctx, 'w.who')}) s on true
    where exists (select 1 from import_run r where r.id = ${id}::uuid and ${inReach(ctx, 'import.read')})
      ${state ? sql`and w.state = ${state}` : sql``} ${foreseen ? sql`and w.foreseen = ${foreseen}` : sql``}`;
}

/** The run has counted its rows by outcome: nobody counts a million again. */
function counted(run: RunRow, { state, foreseen, outcome }: RowFilter): RawBuilder<{ count: string }> | undefined {
  const { inserted, updated, moved, duplicate, refused } = run;
  const known: Readonly<Record<string, number>> = {
    [ImportOutcome.INSERTED]: inserted,
    [ImportOutcome.UPDATED]: updated,
    [ImportOutcome.MOVED]: moved,
    [ImportOutcome.DUPLICATE]: duplicate,
    [ImportOutcome.REFUSED]: refused,
  };
  const count = state || foreseen || run.status === 'DISCARDED' ? undefined : known[String(outcome)];
  return count === undefined ? undefined : sql<{ count: string }>`select ${count}::int as count`;
}

/** Rows of a run, in the order of the file. A run out of reach has none. */
export async function importRowPage(
  ctx: PlatformCtx,
  filter: RowFilter & { runId: string },
  page: PageRequest,
): Promise<types.ImportRowPage> {
  const run = await readRun(ctx, filter.runId);
  if (!run) return { nodes: [], totalCount: 0, totalIsMore: false, pageInfo: { endCursor: null, hasNextPage: false } };
  const { columns } = openLayout(ctx.keys, run.id, run.layoutCell);
  const hidden = sensitiveColumns(definitionOf(run.purpose), run);
  const found = await readPage<RowRow>(ctx, selectRows(ctx, filter), ORDER, page, counted(run, filter));
  const nodes = found.nodes.map(({ runId, contentCell, problems, ...row }) => {
    const cells = problems.length > 0 && contentCell ? openContent(ctx.keys, runId, row.row, contentCell).cells : [];
    const shown = (column: number | null) =>
      column === null || hidden.has(column) ? null : (cells[column - 1] ?? null);
    const said = problems.map((one) => ({ ...say(ctx, columns, one), value: shown(one.column) }));
    return { ...row, id: `${runId}-${row.row}`, problems: said };
  });
  return { ...found, nodes };
}

/** The same rows as a file; the cells of refused rows leave with the workbook, in their sender's own layout. */
export const importRowsExport: ListExport<PlatformCtx> = {
  name: 'import-rows',
  list: 'importRows',
  rule: 'import.read',
  orderBy: ORDER,
  select: (ctx, filter) => selectRows(ctx, filter),
  say: async (ctx, rows) => {
    const [first] = rows as RowRow[];
    const run = first ? await readRun(ctx, first.runId) : null;
    if (!run) return rows;
    const { columns } = openLayout(ctx.keys, run.id, run.layoutCell);
    return (rows as RowRow[]).map((row) => ({
      ...row,
      problems: row.problems.map((one) => sayProblem(ctx, columns, one)),
    }));
  },
  columns: [
    { property: 'row', zh: '行号', en: 'Row' },
    { property: 'outcome', zh: '结果', en: 'Outcome' },
    { property: 'state', zh: '状态', en: 'State' },
    { property: 'foreseen', zh: '预计', en: 'Foreseen' },
    { property: 'personName', zh: '姓名', en: 'Name' },
    { property: 'problems', zh: '说明', en: 'Remarks' },
  ],
};
