import { record } from '../audit/audit.js';
import type { PlatformCtx } from '../ctx.js';
import { writeLongXlsx } from '../exports/xlsx.js';
import { sendFile, type Route } from '../http/route.js';
import type { Problem } from './columns.js';
import { openContent } from './content.js';
import { ImportRun } from './import-run.entity.js';
import { openLayout } from './layout.js';
import { isOurColumn, OUR_WORDS } from './our-columns.js';
import { requireRun } from './runs.js';
import { sayProblem } from './say-problem.js';

const AT_ONCE = 2_000;

/** `GET /imports/<id>/errors.xlsx`: the refused rows in their sender's own layout, to be mended and sent again. */
export const errorsRoute: Route<PlatformCtx> = {
  method: 'GET',
  path: /^\/imports\/([0-9a-f-]{36})\/errors\.xlsx$/,
  rule: 'import.read',
  handle: async (ctx, _request, response, match) => {
    const id = match[1] ?? '';
    await requireRun(ctx, 'import.read', id);
    const run = await ctx.em.findOneOrFail(ImportRun, { id });
    const body = await errorsWorkbook(ctx, run);
    await record(ctx, [{ deed: 'EXPORT', subjectType: 'ImportRun', subjectId: run.id }]);
    const name = run.fileName.replace(/\.\w+$/, '');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return () => sendFile(response, `${name}-${OUR_WORDS[ctx.lang].sheet}.xlsx`, type, body);
  },
};

/** Our own two columns come last; when such a workbook is mended and refused once more, they are not doubled. */
async function errorsWorkbook(ctx: PlatformCtx, run: ImportRun): Promise<Buffer> {
  const words = OUR_WORDS[ctx.lang];
  const { columns } = openLayout(ctx.keys, run.id, run.layoutCell);
  const theirs = columns.filter(({ head }) => !isOurColumn(head));
  const width = Math.max(0, ...theirs.map(({ column }) => column));
  const heads = Array.from({ length: width }, (_, i) => theirs.find(({ column }) => column === i + 1)?.head ?? '');

  async function* rows(): AsyncGenerator<(string | number | null)[]> {
    for (let after = 0; ;) {
      const stored = (await ctx.em.execute(
        "select file_row, content_cell, problems from import_row where run_id = ? and state in ('REFUSED', 'DUPLICATE') and file_row > ? order by file_row limit ?",
        [run.id, after, AT_ONCE],
      )) as { file_row: number; content_cell: Buffer; problems: Problem[] }[];
      const last = stored.at(-1);
      if (!last) return;
      for (const row of stored) {
        const { cells } = openContent(ctx.keys, run.id, row.file_row, row.content_cell);
        const said = row.problems.map((one) => sayProblem(ctx, columns, one)).join('\n');
        yield [...heads.map((_, i) => cells[i] ?? null), said, row.file_row];
      }
      after = last.file_row;
    }
  }
  return await writeLongXlsx(words.sheet, [...heads, words.reason, words.row], rows());
}
