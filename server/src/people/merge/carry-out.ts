import type { Ctx } from '../../access/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { linksTo } from './catalogue.js';
import type { LinkDeed } from './person-merge.entity.js';
import type { End, MergePlan, Move, PutAway } from './plan.js';

export interface Written {
  deed: LinkDeed;
  table: string;
  id: string;
  column: string | null;
  before: unknown;
  after: unknown;
}

/** Does what the plan says, row by row on record. Returns what was done in its order. */
export async function carryOut(ctx: Ctx, plan: MergePlan, survivorId: string, mergedId: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const one of plan.putAway) written.push(...(await putAway(ctx, one)));
  for (const one of plan.ends) written.push(await end(ctx, one));
  for (const one of plan.moves) written.push(...(await move(ctx, one, survivorId, mergedId)));
  return written;
}

const touch = (versioned: boolean) => (versioned ? ', version = version + 1, updated_at = ?' : '');
const stamp = (ctx: Ctx, versioned: boolean) => (versioned ? [ctx.now] : []);
const list = (ids: readonly string[]): string => `{${ids.join()}}`;

async function move(ctx: Ctx, { link, ids }: Move, survivorId: string, mergedId: string): Promise<Written[]> {
  const { table, column, versioned } = link;
  await ctx.em.execute(`update "${table}" set "${column}" = ? ${touch(versioned)} where id = any(?::uuid[])`, [
    survivorId,
    ...stamp(ctx, versioned),
    list(ids),
  ]);
  return ids.map((id) => ({ deed: 'MOVED', table, id, column, before: mergedId, after: survivorId }));
}

/** The row goes; what hung on it hangs on the one that stays, or goes with it where the room says so. */
async function putAway(ctx: Ctx, { table, id, keptId, meeting }: PutAway): Promise<Written[]> {
  const written: Written[] = [];
  for (const link of await linksTo(ctx, table)) {
    const withIt = meeting.rule.withIt?.find((one) => one.table === link.table);
    if (withIt)
      written.push(
        ...(await remove(
          ctx,
          link.table,
          `x."${link.column}" = ? and (${withIt.when ?? 'true'})`,
          [id],
          `(select ?::uuid as kept) k`,
          [keptId],
        )),
      );
    const rows = (await ctx.em.execute(
      `update "${link.table}" set "${link.column}" = ? ${touch(link.versioned)} where "${link.column}" = ? returning id`,
      [keptId, ...stamp(ctx, link.versioned), id],
    )) as { id: string }[];
    for (const row of rows)
      written.push({
        deed: 'REPOINTED',
        table: link.table,
        id: row.id,
        column: link.column,
        before: id,
        after: keptId,
      });
  }
  written.push(...(await remove(ctx, table, 'x.id = ?', [id])));
  return written;
}

async function remove(
  ctx: Ctx,
  table: string,
  where: string,
  values: readonly unknown[],
  using = '(select 1) k',
  given: readonly unknown[] = [],
): Promise<Written[]> {
  const rows = (await ctx.em.execute(
    `delete from "${table}" x using ${using} where ${where} returning x.id, to_jsonb(x) as row`,
    [...given, ...values],
  )) as { id: string; row: object }[];
  return rows.map(({ id, row }) => ({ deed: 'PUT_AWAY', table, id, column: null, before: row, after: null }));
}

async function end(ctx: Ctx, { table, id, column, before, after }: End): Promise<Written> {
  await ctx.em.execute(
    `update "${table}" set "${column}" = ?::date, version = version + 1, updated_at = ? where id = ?`,
    [after, ctx.now, id],
  );
  return { deed: 'CHANGED', table, id, column, before, after };
}

export async function remember(ctx: Ctx, mergeId: string, written: readonly Written[]): Promise<void> {
  const rows = written.map((one, place) => ({ ...one, place, link: newId() }));
  await ctx.em.execute(
    `insert into merge_link (id, merge_id, place, deed, table_name, row_id, column_name, before, after)
     select r.link, ?, r.place, r.deed, r."table", r.id, r."column", r.before, r.after
     from jsonb_to_recordset(?::jsonb) as r(link uuid, place int, deed text, "table" text, id uuid, "column" text, before jsonb, after jsonb)`,
    [mergeId, JSON.stringify(rows)],
  );
}
