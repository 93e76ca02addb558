import { blindIndex } from '../crypto/blind-index.js';
import type { PlatformCtx } from '../ctx.js';

export interface Limit {
  what: string;
  perHour: number;
}

const HOUR_MS = 3_600_000;

const hashOf = (ctx: PlatformCtx, { what }: Limit, who: string): string =>
  blindIndex(ctx.keys, 'attempt', `${what}:${who}`).subarray(-32).toString('hex');

/** Whether this one has used up the tries of the hour. Asking does not count. */
export async function isExhausted(ctx: PlatformCtx, limit: Limit, who: string): Promise<boolean> {
  const [row] = (await ctx.em.execute(
    'select tries from attempt where what = ? and who_hash = ? and hour_began_at > ?',
    [limit.what, hashOf(ctx, limit, who), new Date(ctx.now.getTime() - HOUR_MS)],
  )) as { tries: number }[];
  return (row?.tries ?? 0) >= limit.perHour;
}

/** Counts one try, on a connection of its own: a refusal rolls back everything else. Concurrent tries are all counted. */
export async function countAttempt(ctx: PlatformCtx, limit: Limit, who: string): Promise<void> {
  const anHourAgo = new Date(ctx.now.getTime() - HOUR_MS);
  await ctx.em.fork().execute(
    `insert into attempt as a (what, who_hash, hour_began_at, tries) values (?, ?, ?, 1)
     on conflict (what, who_hash) do update set
       tries = case when a.hour_began_at > ? then a.tries + 1 else 1 end,
       hour_began_at = case when a.hour_began_at > ? then a.hour_began_at else excluded.hour_began_at end`,
    [limit.what, hashOf(ctx, limit, who), ctx.now, anHourAgo, anHourAgo],
  );
}
