import { sql } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { readOne } from '../graphql/page.js';

/** Who changed a record last, by name; null when a job did, or nobody since it was brought in. For whoever may see the record. */
export async function lastAuthorOf(
  ctx: PlatformCtx,
  { type, id }: { type: string; id: string },
): Promise<string | null> {
  const row = await readOne(
    ctx,
    sql<{ name: string | null }>`select a.name from audit_event e left join account a on a.id = e.account_id
      where e.subject_type = ${type} and e.subject_id = ${id} and e.deed in ('CREATE', 'UPDATE') order by e.at desc limit 1`,
  );
  return row?.name ?? null;
}
