import type { PlatformCtx } from '../ctx.js';
import type { Db } from '../db/db.js';
import { record, type Deed } from './audit.js';

type Look = Omit<Deed, 'deed'>;

interface Noted {
  looks: Map<string, Deed>;
  /** Whether something was shown at all is asked when everything else is known. */
  unsure: (() => Promise<Look | null>)[];
}

/** What a question has shown and is still to be written down, by its entity manager. */
const noted = new WeakMap<Db, Noted>();
const notedBy = (ctx: PlatformCtx): Noted => {
  const known = noted.get(ctx.em) ?? { looks: new Map<string, Deed>(), unsure: [] };
  noted.set(ctx.em, known);
  return known;
};

/**
 * Somebody was shown something. Inside a transaction it is written with everything else; a question has none, so what its fields show
 * is gathered and written once, before the answer leaves. The same look twice in one request is one look.
 */
export async function saw(ctx: PlatformCtx, deed: Look): Promise<void> {
  const look: Deed = { deed: 'VIEW', ...deed };
  if (ctx.em.isInTransaction()) return await record(ctx, [look]);
  notedBy(ctx).looks.set(JSON.stringify([deed.subjectType, deed.subjectId, deed.personId, deed.changes]), look);
}

/** Somebody may have been shown something: settled when all fields of the question have answered. */
export async function maySee(ctx: PlatformCtx, settled: () => Promise<Look | null>): Promise<void> {
  if (!ctx.em.isInTransaction()) return void notedBy(ctx).unsure.push(settled);
  const look = await settled();
  if (look) await saw(ctx, look);
}

/** Writes what a question has shown: one statement, however many fields it had. An answer without it must not leave. */
export async function writeNoted(ctx: PlatformCtx): Promise<void> {
  const known = noted.get(ctx.em);
  if (!known) return;
  for (const look of await Promise.all(known.unsure.map((settled) => settled()))) if (look) await saw(ctx, look);
  noted.delete(ctx.em);
  await record(ctx, [...known.looks.values()]);
}

/** Nothing was answered, so nothing was seen. */
export function forgetNoted(ctx: PlatformCtx): void {
  noted.delete(ctx.em);
}
