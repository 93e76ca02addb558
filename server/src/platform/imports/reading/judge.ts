import { sealCell } from '../../crypto/cell.js';
import { UnreadableCode, UnreadableFile, type Cell } from '../../readers/table.types.js';
import type { RowModule } from '../definition.js';
import { RowReader } from '../row-reader.js';
import { contentPlace } from '../content.js';
import { firstSheet } from './first-sheet.js';
import type { Batch, JudgedRow, JudgeOrder } from './thread.types.js';

const BATCH = 500;

/** Every row of the file, judged by its room's own rule and sealed, five hundred at a time. */
export async function* judge(file: Buffer, order: JudgeOrder): AsyncGenerator<Batch> {
  const { readRow } = (await import(order.rowModule)) as RowModule;
  const { sheet } = await firstSheet(file, order.name);
  const mapped = Object.values(order.mapping);
  let head = true;
  let any = false;
  let rows: JudgedRow[] = [];
  for await (const some of sheet.rows()) {
    for (const cells of some) {
      if (head) {
        head = false;
        continue;
      }
      // A row with something only in columns that nobody reads is a remark, not a row.
      if (!mapped.some((column) => cells[column - 1]?.value || cells[column - 1]?.merged)) continue;
      rows.push(judgeRow(cells, order, readRow));
      if (rows.length < BATCH) continue;
      yield { rows, share: sheet.share() };
      any = true;
      rows = [];
    }
  }
  if (rows.length === 0 && !any) throw new UnreadableFile(UnreadableCode.empty);
  if (rows.length > 0) yield { rows, share: 1 };
}

function judgeRow(cells: readonly Cell[], order: JudgeOrder, readRow: RowModule['readRow']): JudgedRow {
  const { keys, runId, mapping, columns, lookups } = order;
  const reader = new RowReader(cells, mapping, columns);
  const { value, mark, place = null, hint = null } = readRow(reader, lookups, keys);
  const problems = reader.problems.toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0));
  const fileRow = cells[0]?.row ?? 0;
  const sound = problems.length === 0 ? value : null;
  const content = { cells: cells.map((cell) => cell.value), value: sound };
  return {
    fileRow,
    problems,
    value: sound,
    content: sealCell(keys, contentPlace(runId, fileRow), JSON.stringify(content)),
    mark: sound && mark ? mark.hash : null,
    markColumn: mark ? (mapping[mark.key] ?? null) : null,
    place,
    hint: sound ? null : hint,
  };
}
