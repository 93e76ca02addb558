import { sql, type RawBuilder } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { purposesOf, theHouse } from './registry.js';

/** The one scope of imports: files of the organisations within reach, of purposes one may use oneself. `r` is the run. */
export function inReach(ctx: PlatformCtx, rule: string): RawBuilder<boolean> {
  const purposes = purposesOf(ctx).map((one) => one.purpose);
  return sql<boolean>`(${theHouse().reach(ctx, rule, 'r.organisation_id')} and r.purpose = any(${purposes}::text[]))`;
}
