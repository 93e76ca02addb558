import type { PlatformCtx } from '../../ctx.js';
import { commitSoFar, runBound } from '../../db/db.js';
import { record } from '../../audit/audit.js';
import { Refused } from '../../graphql/refusal.js';
import type { Job } from '../../jobs/jobs.js';
import { decide } from '../../machine/machine.js';
import type { ImportDefinition, RowEffect } from '../definition.js';
import { importMachine, type ImportMove } from '../import.machine.js';
import { ImportRun } from '../import-run.entity.js';
import { requirePurpose } from '../registry.js';
import { factsOf } from '../runs.js';
import { claim } from './claim.js';
import { givingBack } from './give-back.js';
import { APPLY_JOB, jobData } from './jobs.js';
import { Progress } from './progress.js';
import { readyRows } from './ready-rows.js';

/**
 * Writes the sound rows of a run. Safe to run twice and safe to be killed: a chunk and the mark that it is written
 * commit together, or everything does at the end; a run that is no longer APPLYING is left alone.
 */
export const applyJob: Job<PlatformCtx> = {
  name: APPLY_JOB,
  actsFor: jobData,
  handle: async (ctx, data) => {
    const { importId } = jobData(data);
    if (!(await claim(ctx, importId))) return;
    const run = await ctx.em.findOne(ImportRun, { id: importId }, { refresh: true });
    if (run?.status !== 'APPLYING') return;
    const portions = run.mode === 'CHUNKS';
    try {
      await applyRun(ctx, requirePurpose(ctx, run.purpose), run, portions);
    } catch (error) {
      const kept = portions ? 'STOPPED' : 'CHECKED';
      givingBack(ctx, importId, 'APPLYING', {
        stopped: kept,
        refused: portions ? 'STOPPED' : 'FAILED',
        broken: portions ? 'STOPPED' : 'FAILED',
      })(error);
    }
  },
};

async function applyRun(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  run: ImportRun,
  portions: boolean,
): Promise<void> {
  const facts = { id: run.id, options: run.options };
  const progress = await Progress.start(ctx, run.id, 'WRITING');
  let goOn = true;
  for await (const rows of readyRows(ctx, run.id)) {
    if (!goOn) return await leave(ctx, run, progress, 'stop');
    const effects = await definition.apply(ctx, rows, facts);
    await markWritten(ctx, run, effects);
    const written = run.inserted + run.updated + run.moved + run.duplicate;
    const said = { written, share: written / Math.max(1, run.ready) };
    if (!portions) {
      await progress.tellOrStop(said);
      continue;
    }
    await commitSoFar(ctx.em);
    goOn = await progress.tell(said);
    // Somebody else has the run now, with everything committed so far.
    if (!(await claim(ctx, run.id))) return;
  }
  // What was sound a moment ago is there now: half of such a file would surprise its sender.
  if (run.mode === 'ALL_OR_NONE' && run.duplicate > 0) throw new Refused('IMPORT_CHANGED_SINCE');
  if (run.closeAbsent && run.closed === 0 && definition.absent) run.closed = await definition.absent.close(ctx, facts);
  await leave(ctx, run, progress, 'finish');
}

/** Written rows need their cells no longer; the ids of what they made stay, for the undo. */
async function markWritten(ctx: PlatformCtx, run: ImportRun, effects: readonly RowEffect[]): Promise<void> {
  const written = effects.filter((one) => one.outcome !== 'DUPLICATE');
  for (const { outcome } of effects) {
    if (outcome === 'INSERTED') run.inserted += 1;
    else if (outcome === 'UPDATED') run.updated += 1;
    else if (outcome === 'MOVED') run.moved += 1;
    else run.duplicate += 1;
  }
  const rows = (some: readonly RowEffect[]) => `{${some.map((one) => one.fileRow).join()}}`;
  await runBound(
    ctx.em,
    `insert into import_effect (run_id, file_row, outcome, record)
     select ?::uuid, "fileRow", outcome, record from json_to_recordset(?::json) as r("fileRow" int, outcome text, record jsonb)`,
    [run.id, JSON.stringify(written)],
  );
  await ctx.em.execute('delete from import_row where run_id = ? and file_row = any(?::int[])', [run.id, rows(written)]);
  if (written.length === effects.length) return;
  await ctx.em.execute(
    `update import_row set state = 'DUPLICATE', foreseen = null, problems = '[{"column":null,"code":"IMPORT_CHANGED_SINCE"}]'
     where run_id = ? and file_row = any(?::int[])`,
    [run.id, rows(effects.filter((one) => one.outcome === 'DUPLICATE'))],
  );
}

async function leave(ctx: PlatformCtx, run: ImportRun, progress: Progress, move: ImportMove): Promise<void> {
  run.status = decide(importMachine, move, run.status, factsOf(run));
  if (move === 'finish') {
    run.appliedAt = ctx.now;
    await ctx.em.execute('delete from upload where id = ?', [run.uploadId]);
    run.uploadId = null;
  }
  await ctx.em.flush();
  await requireBalance(ctx, run);
  const { mode, total, inserted, updated, moved, refused, duplicate, closed } = run;
  const changes = { mode, status: run.status, total, inserted, updated, moved, refused, duplicate, closed };
  await record(ctx, [{ deed: 'IMPORT', subjectType: 'ImportRun', subjectId: run.id, changes }]);
  await progress.end();
}

/** Every row that was checked is somewhere, and the database says the same as we do. */
async function requireBalance(ctx: PlatformCtx, { id, status }: ImportRun): Promise<void> {
  const [row] = (await ctx.em.execute(
    `select r.total = r.inserted + r.updated + r.moved + r.refused + r.duplicate + s.waiting
        and r.inserted + r.updated + r.moved = (select count(*) from import_effect where run_id = r.id)
        and r.refused = s.refused and r.duplicate = s.duplicate and (s.waiting = 0 or ?) as balanced
     from import_run r, (select count(*) filter (where state = 'READY') as waiting, count(*) filter (where state = 'REFUSED') as refused,
       count(*) filter (where state = 'DUPLICATE') as duplicate from import_row where run_id = ?) s where r.id = ?`,
    [status === 'STOPPED', id, id],
  )) as { balanced: boolean }[];
  if (!row?.balanced) throw new Error(`Import ${id} does not balance.`);
}
