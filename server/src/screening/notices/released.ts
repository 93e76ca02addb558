import { sql, type RawBuilder } from 'kysely';
import { RESULT_RELEASE } from '@xingcheng/shared/pathway/result-release';
import type { Ctx } from '../../access/index.js';

/** Over a screening under this alias: the guardian was told, or this reader is who tells. Visits outside a campaign are told on the spot. */
export function released(ctx: Ctx, alias: string): RawBuilder<boolean> {
  const { role } = ctx.actor;
  const inForce = ctx.today >= RESULT_RELEASE.effectiveFrom;
  if (!inForce || RESULT_RELEASE.before.includes(role)) return sql<boolean>`true`;
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('campaign_id')} is null or exists (select 1 from screening_notice told where told.screening_id = ${column('id')}))`;
}
