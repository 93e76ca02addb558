import type { PlatformCtx } from '../../ctx.js';
import { runBound } from '../../db/db.js';
import type { StagedRow } from '../definition.js';
import { openContent } from '../content.js';

export const CHUNK = 2_000;

interface Stored {
  file_row: number;
  content_cell: Buffer;
}

/** The sound rows of a run, opened, a chunk at a time; the next chunk is fetched while the last one is being written. */
export async function* readyRows(ctx: PlatformCtx, runId: string): AsyncGenerator<StagedRow<object>[]> {
  // Outside the transaction that writes: it reads ahead and never waits for it.
  const em = ctx.em.fork();
  const fetch = async (after: number): Promise<StagedRow<object>[]> => {
    const stored = (await runBound(
      em,
      "select file_row, content_cell from import_row where run_id = ?::uuid and state = 'READY' and file_row > ? order by file_row limit ?",
      [runId, after, CHUNK],
    )) as Stored[];
    return stored.map(({ file_row: fileRow, content_cell: cell }) => {
      const { value } = openContent(ctx.keys, runId, fileRow, cell);
      if (!value) throw new Error('A staged row has lost its content.');
      return { fileRow, value };
    });
  };
  let coming = fetch(0);
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) return;
    // Opened while the database is busy with the chunk before.
    coming = fetch(last.fileRow);
    coming.catch(() => undefined);
    yield rows;
  }
}
