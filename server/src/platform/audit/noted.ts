import type { PlatformCtx } from '../ctx.js';
import type { Db } from '../db/db.js';
import { record, type Deed } from './audit.js';

/** What a question has shown and is still to be written down, by its entity manager. */
const noted = new WeakMap<Db, Map<string, Deed>>();

/**
 * Somebody was shown something. Inside a transaction it is written with everything else; a question has none, so what its fields show
 * is gathered and written once, before the answer leaves. The same look twice in one request is one look.
 */
export async function saw(ctx: PlatformCtx, deed: Omit<Deed, 'deed'>): Promise<void> {
  const look: Deed = { deed: 'VIEW', ...deed };
  if (ctx.em.isInTransaction()) return await record(ctx, [look]);
  const looks = noted.get(ctx.em) ?? new Map<string, Deed>();
  noted.set(ctx.em, looks);
  looks.set(JSON.stringify([deed.subjectType, deed.subjectId, deed.personId, deed.changes]), look);
}

/** Writes what a question has shown: one statement, however many fields it had. An answer without it must not leave. */
export async function writeNoted(ctx: PlatformCtx): Promise<void> {
  const looks = noted.get(ctx.em);
  noted.delete(ctx.em);
  if (looks) await record(ctx, [...looks.values()]);
}

/** Nothing was answered, so nothing was seen. */
export function forgetNoted(ctx: PlatformCtx): void {
  noted.delete(ctx.em);
}
