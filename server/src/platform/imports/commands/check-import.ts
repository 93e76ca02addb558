import type { PlatformCtx } from '../../ctx.js';
import { openFile } from '../../crypto/file.js';
import { newId } from '../../db/base-properties.js';
import { NotFound, Refused } from '../../graphql/refusal.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import type { CheckedRow, ImportDefinition, RunFacts } from '../definition.js';
import type { Problem } from '../columns.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportVersionInput } from '../imports.inputs.js';
import { readUpload, type ReadFile } from '../read-upload.js';
import { RowReader } from '../row-reader.js';
import { factsOf, lockedRun } from '../runs.js';
import { stageRows, type NewRow } from '../staging.js';
import { Upload } from '../upload.entity.js';

/** The dry run: every row read, judged and staged. Nothing outside the staging is written. */
export async function checkImport(ctx: PlatformCtx, input: ImportVersionInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, input.id);
  requireVersion(run, input.version, { status: 'CHECKED' });
  run.status = decide(importMachine, 'check', run.status, factsOf(run));
  requireColumns(ctx, definition, run);
  const rows = await judge(ctx, definition, run, await fileOf(ctx, run));
  await stageRows(ctx, run.id, rows);
  run.total = rows.length;
  run.refused = rows.filter((row) => row.state === 'REFUSED').length;
  run.ready = run.total - run.refused;
  run.failure = null;
  run.breakdowns = 0;
  run.mode = null;
  return run;
}

async function fileOf(ctx: PlatformCtx, run: ImportRun): Promise<ReadFile> {
  const upload = run.uploadId ? await ctx.em.findOne(Upload, { id: run.uploadId }) : null;
  if (!upload) throw new NotFound();
  const plain = openFile(
    ctx.keys,
    { table: 'upload', column: 'key', rowId: upload.id },
    { content: Buffer.from(upload.content), keyCell: Buffer.from(upload.keyCell) },
  );
  return await readUpload(plain, upload.name);
}

function requireColumns(ctx: PlatformCtx, definition: ImportDefinition<PlatformCtx>, run: ImportRun): void {
  const missing = definition.columns(run.options).filter((one) => one.required && run.mapping[one.key] === undefined);
  const [first, ...rest] = missing.map((one) => ({
    code: 'COLUMN_MISSING' as const,
    field: `columns.${one.key}`,
    params: { column: one[ctx.lang] },
  }));
  if (first) throw new Refused(first.code, first.field, first.params, rest);
  const option = definition.options?.find((one) => one.required && !run.options[one.key]);
  if (option) throw new Refused('REQUIRED', `options.${option.key}`);
}

async function judge(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  run: ImportRun,
  file: ReadFile,
): Promise<NewRow[]> {
  const facts: RunFacts = { id: run.id, options: run.options };
  const lookups = await definition.prepare(ctx, facts);
  const mapped = Object.values(run.mapping);
  const columns = definition.columns(run.options);
  const read = file.rows
    .filter((cells) => mapped.some((column) => cells[column - 1]?.value || cells[column - 1]?.merged))
    .map((cells) => {
      const reader = new RowReader(cells, run.mapping, columns);
      const value = definition.parseRow(reader, lookups);
      const content = { cells: cells.map((cell) => cell.value), value };
      return { id: newId(), fileRow: cells[0]?.row ?? 0, reader, content };
    });
  if (read.length === 0) throw new Refused('FILE_EMPTY', 'file');
  const sound = read.flatMap(({ id, fileRow, reader, content: { value } }): CheckedRow<object>[] =>
    value && reader.problems.length === 0
      ? [{ id, fileRow, value, refuse: (key, code, params) => reader.refuse(key, code, params) }]
      : [],
  );
  await definition.checkFile?.(ctx, sound, lookups);
  return read.map(({ reader: { problems }, ...row }) => ({
    ...row,
    problems: inOrder(problems),
    state: problems.length > 0 ? 'REFUSED' : 'READY',
  }));
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0));
