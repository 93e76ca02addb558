import { once } from 'node:events';
import type { ImportForesight } from '@xingcheng/shared/codes/import-foresight';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PlatformCtx } from '../../ctx.js';
import { urlOf } from '../../db/db.js';
import type { Problem } from '../columns.js';
import type { JudgedRow } from '../reading/thread.types.js';
import { AtWorkAlready, LOCK } from './claim.js';
import { copyLine } from './copy-lines.js';

export interface RowToStage extends Omit<JudgedRow, 'value'> {
  foreseen: ImportForesight | null;
  subject: string | null;
  problems: Problem[];
}

const COLUMNS =
  'run_id, file_row, state, foreseen, subject_id, place_id, hint, mark, mark_column, content_cell, problems';

/**
 * Fills the staging of a run by COPY, on a connection of its own and in one transaction: whoever stops half-way leaves
 * nothing. The lock keeps a second delivery of the same job out.
 */
export class Staging {
  private constructor(
    private readonly client: Client,
    private readonly stream: ReturnType<typeof copyFrom>,
    private readonly runId: string,
    private readonly finished: Promise<unknown>,
  ) {}

  static async open(ctx: PlatformCtx, runId: string): Promise<Staging> {
    const client = new Client({ connectionString: urlOf(ctx.em) });
    await client.connect();
    try {
      // Without a listener a lost connection would end the process.
      client.on('error', () => undefined);
      await client.query('begin');
      // A file of a million rows is one statement, and its rows may be long in coming.
      await client.query('set local statement_timeout = 0');
      await client.query('set local idle_in_transaction_session_timeout = 0');
      const { rows } = await client.query<{ mine: boolean }>(`select ${LOCK('$1')} as mine`, [runId]);
      if (!rows[0]?.mine) throw new AtWorkAlready();
      for (const table of ['import_row', 'import_absent'])
        await client.query(`delete from ${table} where run_id = $1`, [runId]);
      const stream = client.query(copyFrom(`copy import_row (${COLUMNS}) from stdin`));
      const finished = once(stream, 'finish');
      finished.catch(() => undefined);
      return new Staging(client, stream, runId, finished);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async add(rows: readonly RowToStage[]): Promise<void> {
    const lines = rows.map((row) =>
      copyLine([
        this.runId,
        row.fileRow,
        row.problems.length > 0 && !row.foreseen ? 'REFUSED' : 'READY',
        row.foreseen,
        row.subject,
        row.place,
        row.hint,
        row.mark,
        row.markColumn,
        row.content,
        row.problems,
      ]),
    );
    if (!this.stream.write(lines.join(''))) await Promise.race([once(this.stream, 'drain'), this.finished]);
  }

  /** Closes the file: repetitions inside it are found as one question, and everything becomes visible at once. */
  async finish(): Promise<void> {
    this.stream.end();
    await this.finished;
    // Without figures of these very rows the question below is planned as if the table were empty.
    await this.client.query('analyze import_row');
    await this.client.query(
      `with repeated as materialized (
         select file_row, first_row from (
           select file_row, min(file_row) over (partition by mark) as first_row from import_row
           where run_id = $1 and state = 'READY' and mark is not null) m where first_row <> file_row)
       update import_row w set state = 'REFUSED', foreseen = null, hint = null,
         problems = jsonb_build_array(jsonb_build_object('column', w.mark_column, 'code', 'DUPLICATE_IN_FILE', 'params', jsonb_build_object('row', d.first_row)))
       from repeated d where w.run_id = $1 and w.file_row = d.file_row`,
      [this.runId],
    );
    await this.client.query('commit');
  }

  /** Ends the connection; what was not finished is gone with it. */
  async close(): Promise<void> {
    this.stream.destroy();
    await this.client.end();
  }
}
