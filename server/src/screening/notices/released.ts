import { sql, type RawBuilder } from 'kysely';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import type { Ctx } from '../../access/index.js';
import { isTold } from '../read-model/told.js';

/** Over a screening under this alias: the guardian was told, or this reader is who tells. Visits outside a campaign are told on the spot. */
export function released(ctx: Ctx, alias: string): RawBuilder<boolean> {
  return seesUntold(ctx.actor.role, ctx.today)
    ? sql<boolean>`true`
    : sql<boolean>`${sql.raw(isTold(alias, 'offset 0'))}`;
}
