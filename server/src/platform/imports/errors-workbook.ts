import { refusalText } from '@xingcheng/shared/refusals/index';
import { record } from '../audit/audit.js';
import type { PlatformCtx } from '../ctx.js';
import { defuse } from '../exports/defuse.js';
import { writeXlsx } from '../exports/xlsx.js';
import { NotFound } from '../graphql/refusal.js';
import { sendFile, type Route } from '../http/route.js';
import { ImportRun } from './import-run.entity.js';
import type { Problem } from './columns.js';
import { openLayout, type FileColumn } from './layout.js';
import { purposesOf } from './registry.js';
import { openContent } from './staging.js';

const WORDS = {
  zh: { row: '原行号', reason: '原因', sheet: '未通过的行' },
  en: { row: 'Row in your file', reason: 'Reason', sheet: 'Refused rows' },
} as const;

/** `GET /imports/<id>/errors.xlsx`: the refused rows in their sender's own layout, to be mended and sent again. */
export const errorsRoute: Route<PlatformCtx> = {
  method: 'GET',
  path: /^\/imports\/([0-9a-f-]{36})\/errors\.xlsx$/,
  rule: 'import.read',
  handle: async (ctx, _request, response, match) => {
    const organisationId = ctx.who.organisationId ?? '';
    const run = await ctx.em.findOne(ImportRun, { id: match[1] ?? '', organisationId });
    if (!run || !purposesOf(ctx).some((one) => one.purpose === run.purpose)) throw new NotFound();
    const body = await errorsWorkbook(ctx, run);
    await record(ctx, [{ deed: 'EXPORT', subjectType: 'ImportRun', subjectId: run.id }]);
    const name = run.fileName.replace(/\.\w+$/, '');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return () => sendFile(response, `${name}-${WORDS[ctx.lang].sheet}.xlsx`, type, body);
  },
};

async function errorsWorkbook(ctx: PlatformCtx, run: ImportRun): Promise<Buffer> {
  const words = WORDS[ctx.lang];
  const layout = openLayout(ctx.keys, run.id, run.layoutCell);
  const width = Math.max(0, ...layout.map(({ column }) => column));
  const heads = Array.from({ length: width }, (_, i) => layout.find(({ column }) => column === i + 1)?.head ?? '');
  const rows = (await ctx.em.execute(
    "select id, file_row, content_cell, problems from import_row where run_id = ? and state in ('REFUSED', 'DUPLICATE') order by file_row",
    [run.id],
  )) as { id: string; file_row: number; content_cell: Buffer; problems: Problem[] }[];
  const body = rows.map((row) => {
    const { cells } = openContent(ctx.keys, row.id, row.content_cell);
    const theirs = heads.map((_, i) => safe(cells[i] ?? null));
    return [...theirs, row.problems.map((one) => sayProblem(ctx, layout, one)).join('\n'), row.file_row];
  });
  return writeXlsx([{ name: words.sheet, header: [...heads.map(defuse), words.reason, words.row], rows: body }]);
}

const safe = (value: string | null): string | null => (value === null ? null : defuse(value));

function sayProblem(ctx: PlatformCtx, layout: readonly FileColumn[], { column, code, params }: Problem): string {
  const head = layout.find((one) => one.column === column)?.head;
  const sentence = refusalText(code, ctx.lang, params);
  return defuse(head ? (ctx.lang === 'zh' ? `${head}：${sentence}` : `${head}: ${sentence}`) : sentence);
}
