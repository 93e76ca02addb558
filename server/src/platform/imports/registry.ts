import type { RawBuilder } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { NotFound, Refused } from '../graphql/refusal.js';
import type { ImportDefinition } from './definition.js';

/** What the engine asks of the house it is built into: it knows neither accounts nor organisations. */
export interface ImportHouse<C extends PlatformCtx> {
  checkRule(ctx: C, rule: unknown): void;
  /** Whether this actor may do that with what this organisation sent. */
  reach(ctx: C, rule: string, organisationId: string): RawBuilder<boolean>;
  /** Who sent it: a select of `senderName` and `organisationName` for these two columns. */
  sender(accountId: string, organisationId: string): RawBuilder<object>;
  /** The person a row speaks of, as far as this actor sees persons: a select of `personId` and `personName`, or of no row. */
  person(ctx: C, personId: string): RawBuilder<object>;
}

const definitions = new Map<string, ImportDefinition<PlatformCtx>>();
let house: ImportHouse<PlatformCtx> | null = null;

/** Called once by the composition root with what the rooms offer. */
export function offerImports<C extends PlatformCtx>(
  offered: readonly ImportDefinition<C>[],
  given: ImportHouse<C>,
): void {
  for (const one of offered) definitions.set(one.purpose, one);
  house = given as unknown as ImportHouse<PlatformCtx>;
}

export function theHouse(): ImportHouse<PlatformCtx> {
  if (!house) throw new Error('Nobody has offered imports.');
  return house;
}

/** The definition, when its person may use it; the refusal is the one a hand-made record would meet. */
export function requirePurpose(ctx: PlatformCtx, purpose: string): ImportDefinition<PlatformCtx> {
  const definition = definitions.get(purpose);
  if (!definition) throw new Refused('INVALID_VALUE', 'purpose');
  theHouse().checkRule(ctx, definition.rule);
  return definition;
}

export function definitionOf(purpose: string): ImportDefinition<PlatformCtx> {
  const definition = definitions.get(purpose);
  if (!definition) throw new NotFound();
  return definition;
}

/** The purposes this actor may use: runs of others do not exist for them. */
export function purposesOf(ctx: PlatformCtx): ImportDefinition<PlatformCtx>[] {
  return [...definitions.values()].filter((one) => {
    try {
      theHouse().checkRule(ctx, one.rule);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  });
}
