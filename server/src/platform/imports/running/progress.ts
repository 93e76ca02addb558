import type { ImportPhase } from '@xingcheng/shared/codes/import-phase';
import type { PlatformCtx } from '../../ctx.js';
import type { Db } from '../../db/db.js';

/** Thrown between two chunks when somebody asked to stop. */
export class Stopped extends Error {}

interface Done {
  read?: number;
  checked?: number;
  written?: number;
  /** Of the phase, from 0 to 1. */
  share: number;
}

/**
 * Tells on a connection of its own how far the work has come, so that pages see it before the transaction ends, and
 * hears in the same breath whether to go on. Times are the database's: they measure, they decide nothing.
 */
export class Progress {
  private constructor(
    private readonly em: Db,
    private readonly runId: string,
  ) {}

  static async start(ctx: PlatformCtx, runId: string, phase: ImportPhase): Promise<Progress> {
    const em = ctx.em.fork();
    await em.execute(
      `insert into import_progress (run_id, phase, rows_read, rows_checked, rows_written, share, started_at, updated_at, cancelled)
       values (?, ?, 0, 0, 0, 0, clock_timestamp(), clock_timestamp(), false)
       on conflict (run_id) do update set phase = excluded.phase, rows_read = 0, rows_checked = 0, rows_written = 0, share = 0,
         started_at = excluded.started_at, updated_at = excluded.updated_at, cancelled = import_progress.cancelled and import_progress.phase = excluded.phase`,
      [runId, phase],
    );
    return new Progress(em, runId);
  }

  /** False when somebody asked to stop. */
  async tell({ read = 0, checked = 0, written = 0, share }: Done): Promise<boolean> {
    const [row] = (await this.em.execute(
      `update import_progress set rows_read = ?, rows_checked = ?, rows_written = ?, share = ?, updated_at = clock_timestamp()
       where run_id = ? returning cancelled`,
      [read, checked, written, share, this.runId],
    )) as { cancelled: boolean }[];
    return row?.cancelled !== true;
  }

  async tellOrStop(done: Done): Promise<void> {
    if (!(await this.tell(done))) throw new Stopped();
  }

  async end(): Promise<void> {
    await this.em.execute('delete from import_progress where run_id = ?', [this.runId]);
  }
}
