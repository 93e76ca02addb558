import type { PlatformCtx } from '../../ctx.js';
import { partOpener } from '../../crypto/file.js';
import { NotFound, Refused } from '../../graphql/refusal.js';
import type { CheckedRow, ImportDefinition, RunFacts } from '../definition.js';
import type { ImportRun } from '../import-run.entity.js';
import { judgeFile } from '../reading/start-thread.js';
import type { JudgedRow } from '../reading/thread.types.js';
import { readable } from '../unreadable.js';
import { Upload } from '../upload.entity.js';
import { Progress } from './progress.js';
import { Staging, type RowToStage } from './staging.js';

/** The dry run: every row read, judged and staged. Nothing outside the staging is written. */
export async function checkRun(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  run: ImportRun,
): Promise<void> {
  const facts: RunFacts = { id: run.id, options: run.options };
  const lookups = await definition.prepare(ctx, facts);
  const { file, name } = await openUpload(ctx, run);
  const staging = await Staging.open(ctx, run.id);
  const progress = await Progress.start(ctx, run.id, 'CHECKING');
  try {
    await readable(async () => {
      let rows = 0;
      const order = { file, name, runId: run.id, keys: ctx.keys, lookups, mapping: run.mapping };
      const { rowModule } = definition;
      for await (const batch of judgeFile({ ...order, rowModule, columns: definition.columns(run.options) })) {
        await staging.add(await holdAgainstKnown(ctx, definition, facts, run, batch.rows, lookups));
        rows += batch.rows.length;
        await progress.tellOrStop({ read: rows, checked: rows, share: batch.share });
      }
    });
    await staging.finish();
  } finally {
    await staging.close();
  }
  await definition.absent?.find(ctx, facts);
  await progress.end();
}

/** The file as it was sent, opened part by part: only one part is in memory besides. */
async function openUpload(ctx: PlatformCtx, run: ImportRun): Promise<{ file: Buffer<ArrayBuffer>; name: string }> {
  const upload = run.uploadId ? await ctx.em.findOne(Upload, { id: run.uploadId }) : null;
  if (!upload) throw new NotFound();
  const [{ count } = { count: 0 }] = (await ctx.em.execute(
    'select count(*)::int as count from upload_part where upload_id = ?',
    [upload.id],
  )) as { count: number }[];
  const place = { table: 'upload', column: 'key', rowId: upload.id };
  const open = partOpener(ctx.keys, place, Buffer.from(upload.keyCell), count);
  const file = Buffer.allocUnsafeSlow(upload.size);
  let end = 0;
  for (let at = 0; at < count; at += 1) {
    const [part] = (await ctx.em.execute('select content from upload_part where upload_id = ? and at = ?', [
      upload.id,
      at,
    ])) as { content: Buffer }[];
    if (!part) throw new NotFound();
    end += open(part.content, at).copy(file, end);
  }
  if (end !== file.length) throw new Error(`Upload ${upload.id} has ${end} bytes and not ${file.length}.`);
  return { file, name: upload.name };
}

/** One question per chunk to what the rooms know. */
async function holdAgainstKnown(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  facts: RunFacts,
  { mapping }: ImportRun,
  rows: readonly JudgedRow[],
  lookups: unknown,
): Promise<RowToStage[]> {
  const staged = rows.map((row): RowToStage => ({ ...row, foreseen: row.value ? 'INSERT' : null, subject: null }));
  const sound = staged.flatMap((row, at): CheckedRow<object>[] => {
    const value = rows[at]?.value;
    if (!value) return [];
    const problem = (key: string, code: RowToStage['problems'][number]['code'], params = {}) => ({
      column: mapping[key] ?? null,
      code,
      ...(Object.keys(params).length > 0 ? { params } : {}),
    });
    return [
      {
        fileRow: row.fileRow,
        value,
        refuse: (key, code, params) => {
          row.foreseen = null;
          row.mark = null;
          row.problems.push(problem(key, code, params));
        },
        foresee: (what, subjectId, note) => {
          row.foreseen = what;
          row.subject = subjectId ?? null;
          if (note) row.problems.push(problem(note.key, note.code, note.params));
        },
      },
    ];
  });
  await definition.checkRows?.(ctx, sound, lookups, facts);
  return staged;
}

/** What the staging counts now. */
export async function countStaged(ctx: PlatformCtx, run: ImportRun): Promise<void> {
  const [row] = (await ctx.em.execute(
    `select count(*)::int as total, (count(*) filter (where state = 'READY'))::int as ready,
       (select count(*)::int from import_absent where run_id = ?) as absent from import_row where run_id = ?`,
    [run.id, run.id],
  )) as { total: number; ready: number; absent: number }[];
  if (!row || row.total === 0) throw new Refused('FILE_EMPTY', 'file');
  run.total = row.total;
  run.ready = row.ready;
  run.refused = row.total - row.ready;
  run.absent = row.absent;
  run.inserted = 0;
  run.updated = 0;
  run.moved = 0;
  run.duplicate = 0;
  run.closed = 0;
  run.failure = null;
  run.breakdowns = 0;
  run.mode = null;
  run.closeAbsent = false;
}
