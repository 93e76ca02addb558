import { createHmac } from 'node:crypto';
import { openCell, sealCell } from '../crypto/cell.js';
import type { PlatformCtx } from '../ctx.js';
import { Refused } from './refusal.js';

/**
 * Claims the request's key inside its transaction. A second request with the key waits here for the first
 * and then gets the first one's answer; the same key on another request is refused.
 */
export async function claim(ctx: PlatformCtx, operation: string, args: unknown): Promise<object | null> {
  if (!ctx.idempotencyKey) return null;
  const accountKey = ctx.who.accountId ?? 'anonymous';
  // Keyed: what was asked may be a number that can be guessed.
  const [request, ...under] = hashesOf(ctx, operation, args);
  const key = `${ctx.idempotencyKey}:${operation}`.slice(0, 80);
  const claimed = (await ctx.em.execute(
    'insert into idempotent_answer (account_key, key, request, at) values (?, ?, ?, ?) on conflict do nothing returning key',
    [accountKey, key, request, ctx.now],
  )) as unknown[];
  if (claimed.length > 0) return null;
  const [known] = (await ctx.em.execute(
    'select request, answer from idempotent_answer where account_key = ? and key = ?',
    [accountKey, key],
  )) as {
    request: string;
    answer: Buffer | null;
  }[];
  if (!known || ![request, ...under].includes(known.request)) throw new Refused('IDEMPOTENCY_KEY_REUSED');
  return known.answer && (JSON.parse(openCell(ctx.keys, placeOf(accountKey, key), known.answer)) as object);
}

export async function remember(ctx: PlatformCtx, operation: string, answer: unknown): Promise<void> {
  if (!ctx.idempotencyKey) return;
  const accountKey = ctx.who.accountId ?? 'anonymous';
  const key = `${ctx.idempotencyKey}:${operation}`.slice(0, 80);
  await ctx.em.execute('update idempotent_answer set answer = ? where account_key = ? and key = ?', [
    sealCell(ctx.keys, placeOf(accountKey, key), JSON.stringify(answer)),
    accountKey,
    key,
  ]);
}

/** Under the key in force first, then under the others: the key may have changed between a request and its repetition. */
function hashesOf(ctx: PlatformCtx, operation: string, args: unknown): string[] {
  const { inForce, known } = ctx.keys.index;
  const text = JSON.stringify(args);
  return [inForce, ...[...known.values()].filter((one) => one !== inForce)].map(({ key }) =>
    createHmac('sha256', key).update(`request|${operation}|`).update(text).digest('hex'),
  );
}

const placeOf = (accountKey: string, key: string) => ({
  table: 'idempotent_answer',
  column: 'answer',
  rowId: `${accountKey}|${key}`,
});
