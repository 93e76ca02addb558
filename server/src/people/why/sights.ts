import type { Sight } from '../../platform/room.js';
import type { Ctx } from '../../access/index.js';

const known = new Map<string, Sight<Ctx>>();

/** Called once by the composition root with what the rooms say. */
export function offerSights(offered: readonly Sight<Ctx>[]): void {
  for (const one of offered) known.set(one.recordType, one);
}

export const sightOf = (recordType: string): Sight<Ctx> | null => known.get(recordType) ?? null;
