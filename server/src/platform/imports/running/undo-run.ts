import type { PlatformCtx } from '../../ctx.js';
import { record } from '../../audit/audit.js';
import { Refused } from '../../graphql/refusal.js';
import type { AppliedRow, ImportDefinition } from '../definition.js';
import type { ImportRun } from '../import-run.entity.js';
import { Progress } from './progress.js';

const CHUNK = 2_000;
const NAMED = 20;

/**
 * Takes back exactly what the run made, as long as nobody has used or changed it since; otherwise says which rows.
 * In one transaction however the run was written: half an undo would leave a list nobody knows.
 */
export async function undoRun(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  run: ImportRun,
): Promise<void> {
  const facts = { id: run.id, options: run.options };
  const progress = await Progress.start(ctx, run.id, 'UNDOING');
  const all = Math.max(1, run.inserted + run.updated + run.moved);
  const inUse: number[] = [];
  let looked = 0;
  for await (const rows of effects(ctx, run.id)) {
    inUse.push(...(await definition.inUse(ctx, rows, facts)));
    looked += rows.length;
    await progress.tellOrStop({ checked: looked, share: looked / all / 2 });
  }
  if (inUse.length > 0) throw tooLate(inUse);
  await definition.absent?.reopen(ctx, facts);
  let undone = 0;
  for await (const rows of effects(ctx, run.id)) {
    await definition.undo(ctx, rows, facts);
    undone += rows.length;
    await progress.tellOrStop({ checked: looked, written: undone, share: 0.5 + undone / all / 2 });
  }
  run.undoneAt = ctx.now;
  run.failure = null;
  await ctx.em.execute("delete from import_row where run_id = ? and state = 'READY'", [run.id]);
  await ctx.em.execute('delete from upload where id = ?', [run.uploadId ?? null]);
  run.uploadId = null;
  const changes = { status: ['APPLIED', 'UNDONE'], rows: undone };
  await record(ctx, [{ deed: 'UPDATE', subjectType: 'ImportRun', subjectId: run.id, changes }]);
  await progress.end();
}

async function* effects(ctx: PlatformCtx, runId: string): AsyncGenerator<AppliedRow[]> {
  for (let after = 0; ;) {
    const stored = (await ctx.em.execute(
      'select file_row as "fileRow", record from import_effect where run_id = ? and file_row > ? order by file_row limit ?',
      [runId, after, CHUNK],
    )) as AppliedRow[];
    const last = stored.at(-1);
    if (!last) return;
    yield stored;
    after = last.fileRow;
  }
}

function tooLate(inUse: readonly number[]): Refused {
  const named = inUse.slice(0, NAMED);
  const details = named.map((row) => ({
    code: 'IMPORT_RECORD_IN_USE' as const,
    field: `rows.${row}`,
    params: { row },
  }));
  const rows = `${named.join(', ')}${inUse.length > NAMED ? ' …' : ''}`;
  return new Refused('IMPORT_UNDO_TOO_LATE', 'id', { count: inUse.length, rows }, details);
}
