import type { PlatformCtx } from '../ctx.js';
import { NotFound, Refused } from '../graphql/refusal.js';
import type { ImportDefinition } from './definition.js';

type Check = (ctx: PlatformCtx, rule: unknown) => void;

const definitions = new Map<string, ImportDefinition<PlatformCtx>>();
let check: Check = () => {
  throw new Refused('NOT_ALLOWED');
};

/** Called once by the composition root with what the rooms offer and the house's rule check. */
export function offerImports<C extends PlatformCtx>(
  offered: readonly ImportDefinition<C>[],
  checkRule: (ctx: C, rule: unknown) => void,
): void {
  for (const one of offered) definitions.set(one.purpose, one);
  check = checkRule as Check;
}

/** The definition, when its person may use it; the refusal is the one a hand-made record would meet. */
export function requirePurpose(ctx: PlatformCtx, purpose: string): ImportDefinition<PlatformCtx> {
  const definition = definitions.get(purpose);
  if (!definition) throw new Refused('INVALID_VALUE', 'purpose');
  check(ctx, definition.rule);
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
      check(ctx, one.rule);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  });
}
