import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { PlatformCtx } from '../ctx.js';

/** How far apart the answers to a search leave, in milliseconds: many times what a row out of reach costs, and nothing a person notices. */
export const TICK_MS = 10;
/** A request that was never answered beats no longer than this. */
const MOST_TICKS = 60_000 / TICK_MS;

/** What a question chooses people by when it does not know their ids. */
const WORDS = new Set(['search', 'name', 'nationalId', 'phone', 'guardianName', 'guardianPhone']);

const searching = new WeakMap<PlatformCtx, Beat>();

/** Whether a question looks for somebody by words, in an argument or below it. */
export function searches(args: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(args).some(
    ([name, value]) =>
      (WORDS.has(name) && typeof value === 'string' && value.trim() !== '') ||
      (typeof value === 'object' && value !== null && searches(value as Record<string, unknown>)),
  );
}

/** Called before a search begins its work. */
export function noteSearch(ctx: PlatformCtx, args: Readonly<Record<string, unknown>>): void {
  if (searches(args) && !searching.has(ctx)) searching.set(ctx, new Beat());
}

/**
 * Ticks from its making on. The timer runs before the work does: one that was set when the work is done would be rounded to whole
 * milliseconds from there, and carry the work's time into the answer's.
 */
export class Beat {
  #ticks = 0;
  #waiting: (() => void) | null = null;
  readonly #timer = setInterval(() => {
    this.#ticks += 1;
    if (this.#waiting || this.#ticks === MOST_TICKS) this.#end();
  }, TICK_MS).unref();

  /** Resolves on the next tick, once. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#ticks >= MOST_TICKS) this.#end();
    });
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#waiting?.();
  }
}

/**
 * A search that comes upon people out of reach has judged each of them and takes a moment longer than one that finds nobody; its answer
 * says the same, and must not say more by its time. So answers to a search leave on ticks that are counted from before its work, when
 * every connection to the database is given back already (docs/proofs/21-timing.md).
 */
export const evenTimePlugin: ApolloServerPlugin<PlatformCtx & BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue }) => {
      await searching.get(contextValue)?.next();
    },
  }),
};
