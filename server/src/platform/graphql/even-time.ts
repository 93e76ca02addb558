import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { setTimeout as wait } from 'node:timers/promises';
import type { PlatformCtx } from '../ctx.js';

/** No search is answered sooner, in milliseconds: several times what its work takes on a quiet server, and nothing a person notices. */
export const LEAST_MS = 5;

/** What a question chooses people by when it does not know their ids. */
const WORDS = new Set(['search', 'name', 'nationalId', 'phone', 'guardianName', 'guardianPhone']);

const searching = new WeakMap<PlatformCtx, Promise<void>>();

/** Whether a question looks for somebody by words, in an argument or below it. */
export function searches(args: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(args).some(
    ([name, value]) =>
      (WORDS.has(name) && typeof value === 'string' && value.trim() !== '') ||
      (typeof value === 'object' && value !== null && searches(value as Record<string, unknown>)),
  );
}

/**
 * When the answer to this question may leave: for a search five milliseconds from now, else at once. To be called before the work begins: a timer
 * that was set when the work is done would be rounded to whole milliseconds from there, and carry the work's time into the answer's.
 */
export const mayLeave = (args: Readonly<Record<string, unknown>>): Promise<void> | undefined =>
  searches(args) ? wait(LEAST_MS) : undefined;

/** Called before a question begins its work. */
export function noteSearch(ctx: PlatformCtx, args: Readonly<Record<string, unknown>>): void {
  const leaves = searching.has(ctx) ? undefined : mayLeave(args);
  if (leaves) searching.set(ctx, leaves);
}

/**
 * A search that comes upon people out of reach has judged each of them and takes a moment longer than one that finds nobody; its answer
 * says the same, and must not say more by its time. So no answer to a search leaves before a time in which either is done, when every
 * connection to the database is given back already (docs/proofs/21-timing.md).
 */
export const evenTimePlugin: ApolloServerPlugin<PlatformCtx & BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue }) => {
      await searching.get(contextValue);
    },
  }),
};
