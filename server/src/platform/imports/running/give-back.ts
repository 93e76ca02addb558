import type { ImportStatus } from '@xingcheng/shared/codes/import-status';
import type { PlatformCtx } from '../../ctx.js';
import { Refused } from '../../graphql/refusal.js';
import type { Problem } from '../columns.js';
import { Stopped } from './progress.js';

const TRIES = 3;

/**
 * What becomes of a run whose background work did not end well, after everything it did was rolled back. A stop or a
 * refusal gives it back at once, with the reason; a breakdown after the third time. A kill leaves it as it is: the
 * queue delivers the job again.
 */
export function givingBack(
  ctx: PlatformCtx,
  runId: string,
  from: ImportStatus,
  to: { stopped: ImportStatus; refused: ImportStatus; broken: ImportStatus },
) {
  return (error: unknown): never => {
    const stopped = error instanceof Stopped;
    const refused = error instanceof Refused ? error : null;
    const atOnce = stopped || refused !== null;
    const failure: Problem | null = stopped
      ? null
      : { column: null, code: refused?.code ?? 'INTERNAL', params: refused?.params ?? { requestId: runId } };
    ctx.afterRollback(async (em) => {
      await em.execute(
        `update import_run set breakdowns = breakdowns + 1, version = version + 1,
           status = case when ? or breakdowns + 1 >= ? then ? else status end,
           failure = case when ? or breakdowns + 1 >= ? then ?::jsonb else failure end
         where id = ? and status = ?`,
        [
          atOnce,
          TRIES,
          stopped ? to.stopped : refused ? to.refused : to.broken,
          atOnce,
          TRIES,
          failure && JSON.stringify(failure),
          runId,
          from,
        ],
      );
      await em.execute('delete from import_progress where run_id = ?', [runId]);
    });
    throw stopped ? new Refused('IMPORT_CANCELLED') : error;
  };
}
