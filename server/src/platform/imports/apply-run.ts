import { LockMode } from '@mikro-orm/core';
import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';
import { record } from '../audit/audit.js';
import type { PlatformCtx } from '../ctx.js';
import type { Db } from '../db/db.js';
import { Refused } from '../graphql/refusal.js';
import type { Job } from '../jobs/jobs.js';
import { decide } from '../machine/machine.js';
import { APPLY_JOB, type ApplyJob } from './commands/apply-import.js';
import type { ImportDefinition, RowEffect } from './definition.js';
import { importMachine } from './import.machine.js';
import { ImportRun } from './import-run.entity.js';
import { requirePurpose } from './registry.js';
import { factsOf } from './runs.js';
import { openContent, readStaged } from './staging.js';

const CHUNK = 1_000;
const TRIES = 3;

/**
 * Writes the sound rows of a run. Safe to run twice and safe to be killed: everything happens in the job's one transaction,
 * which holds the run locked, and a run that is no longer APPLYING is left alone.
 */
export const applyJob: Job<PlatformCtx> = {
  name: APPLY_JOB,
  actsFor: (data) => data as unknown as ApplyJob,
  handle: async (ctx, data) => {
    const { importId } = data as unknown as ApplyJob;
    try {
      await applyRun(ctx, importId);
    } catch (error) {
      ctx.afterRollback((em) => noteFailure(em, importId, error instanceof Refused ? error : null));
      throw error;
    }
  },
};

async function applyRun(ctx: PlatformCtx, id: string): Promise<void> {
  const run = await ctx.em.findOne(ImportRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (run?.status !== 'APPLYING') return;
  const definition = requirePurpose(ctx, run.purpose);
  const effects = await writeRows(ctx, definition, run);
  run.inserted = effects.INSERTED;
  run.updated = effects.UPDATED;
  run.duplicate = effects.DUPLICATE;
  // What was sound a moment ago is there now: half of such a file would surprise its sender.
  if (run.mode === 'ALL_OR_NONE' && run.duplicate > 0) throw new Refused('IMPORT_CHANGED_SINCE');
  run.status = decide(importMachine, 'finish', run.status, factsOf(run));
  run.appliedAt = ctx.now;
  await ctx.em.flush();
  await requireBalance(ctx, id);
  await ctx.em.execute('delete from upload where id = ?', [run.uploadId]);
  run.uploadId = null;
  await ctx.em.flush();
  const { total, inserted, updated, refused, duplicate } = run;
  const changes = { mode: run.mode, total, inserted, updated, refused, duplicate };
  await record(ctx, [{ deed: 'IMPORT', subjectType: 'ImportRun', subjectId: id, changes }]);
}

type Effects = Record<RowEffect['outcome'], number>;

async function writeRows(
  ctx: PlatformCtx,
  definition: ImportDefinition<PlatformCtx>,
  run: ImportRun,
): Promise<Effects> {
  const effects: Effects = { INSERTED: 0, UPDATED: 0, DUPLICATE: 0 };
  for (let after = 0, done = 0; ;) {
    const stored = await readStaged(ctx.em, run.id, 'READY', after, CHUNK);
    const last = stored.at(-1);
    if (!last) return effects;
    const rows = stored.map((row) => {
      const value = row.content_cell && openContent(ctx.keys, row.id, row.content_cell).value;
      if (!value) throw new Error('A staged row has lost its content.');
      return { id: row.id, fileRow: row.file_row, value };
    });
    const written = await definition.apply(ctx, rows, { id: run.id, options: run.options });
    for (const { outcome } of written) effects[outcome] += 1;
    await markRows(ctx.em, written);
    after = last.file_row;
    done += rows.length;
    await tellProgress(ctx, run.id, done);
  }
}

/** Written rows need their cells no longer; the ids of what they made stay, for the undo. */
async function markRows(em: Db, written: readonly RowEffect[]): Promise<void> {
  await em.execute(
    `update import_row set state = case r.outcome when 'DUPLICATE' then 'DUPLICATE' else 'APPLIED' end,
       record = r.record, content_cell = case r.outcome when 'DUPLICATE' then content_cell end,
       problems = case r.outcome when 'DUPLICATE' then '[{"column":null,"code":"IMPORT_CHANGED_SINCE"}]'::jsonb else problems end
     from jsonb_to_recordset(?::jsonb) as r(id uuid, outcome text, record jsonb) where import_row.id = r.id`,
    [JSON.stringify(written)],
  );
}

/** On a connection of its own, so that pages see it before the transaction ends. */
async function tellProgress(ctx: PlatformCtx, runId: string, done: number): Promise<void> {
  await ctx.em
    .fork()
    .execute(
      'insert into import_progress (run_id, done) values (?, ?) on conflict (run_id) do update set done = excluded.done',
      [runId, done],
    );
}

/** Every row that was checked ended somewhere, and the database says the same as we do. */
async function requireBalance(ctx: PlatformCtx, id: string): Promise<void> {
  const [row] = (await ctx.em.execute(
    `select r.total = r.inserted + r.updated + r.refused + r.duplicate
        and r.total = (select count(*) from import_row where run_id = r.id)
        and r.inserted + r.updated = (select count(*) from import_row where run_id = r.id and state = 'APPLIED') as balanced
     from import_run r where r.id = ?`,
    [id],
  )) as { balanced: boolean }[];
  if (!row?.balanced) throw new Error(`Import ${id} does not balance.`);
}

/** After the rollback: a refusal gives the run back at once, a breakdown after the third time. */
async function noteFailure(em: Db, id: string, refused: Refused | null): Promise<void> {
  const failure: { column: null; code: RefusalCode; params: RefusalParams } = {
    column: null,
    code: refused?.code ?? 'INTERNAL',
    params: refused?.params ?? { requestId: id },
  };
  await em.execute(
    `update import_run set breakdowns = breakdowns + 1, version = version + 1,
       status = case when ? or breakdowns + 1 >= ? then 'FAILED' else status end,
       failure = case when ? or breakdowns + 1 >= ? then ?::jsonb else failure end
     where id = ? and status = 'APPLYING'`,
    [refused !== null, TRIES, refused !== null, TRIES, JSON.stringify(failure), id],
  );
  await em.execute('delete from import_progress where run_id = ?', [id]);
}
