import type { Action } from '@xingcheng/shared/access/actions';
import { sql, type RawBuilder } from 'kysely';
import { isCityWide, scopeOf, type Ctx } from '../access/index.js';
import { readOne } from '../platform/graphql/page.js';
import { NotFound } from '../platform/graphql/refusal.js';

/**
 * The one permission rule as SQL: may this actor do `action` to the person in column `personId`?
 * Every list, record, count, search and export puts it into its where clause. A read model that repeats the person's
 * area names that column too, so that a district is one condition on an index.
 */
export function reaches(ctx: Ctx, action: Action, personId: string, areaCode?: string): RawBuilder<boolean> {
  const { actor } = ctx;
  const person = sql.ref(personId);
  switch (scopeOf(actor, action)) {
    case 'city':
      return sql<boolean>`true`;
    case 'district':
      return isCityWide(actor)
        ? sql<boolean>`true`
        : areaCode
          ? sql<boolean>`${sql.ref(areaCode)} = ${actor.areaCode}`
          : sql<boolean>`exists (select 1 from person reach_p where reach_p.id = ${person} and reach_p.area_code = ${actor.areaCode})`;
    case 'organisation':
      return sql<boolean>`exists (select 1 from involvement reach_i where reach_i.person_id = ${person} and reach_i.organisation_id = ${actor.organisationId}
        and (reach_i.ended_on is null or reach_i.ended_on > ${ctx.today}::date))`;
    case 'own':
      return sql<boolean>`exists (select 1 from involvement reach_i where reach_i.person_id = ${person} and reach_i.account_id = ${actor.accountId}
        and (reach_i.ended_on is null or reach_i.ended_on > ${ctx.today}::date))`;
    default:
      return sql<boolean>`false`;
  }
}

/** The record question: absent and out of reach are both NOT_FOUND. */
export async function requireReach(ctx: Ctx, action: Action, personId: string, field = 'id'): Promise<void> {
  // A system's own work (a job, a seed) has no reader to protect from.
  if (ctx.who.system) return;
  const seen = await readOne(
    ctx,
    sql<{ ok: boolean }>`select true as ok from person p where p.id = ${personId} and ${reaches(ctx, action, 'p.id')}`,
  );
  if (!seen) throw new NotFound(field);
}

export async function canReach(ctx: Ctx, action: Action, personId: string): Promise<boolean> {
  return (
    (await readOne(
      ctx,
      sql<{
        ok: boolean;
      }>`select true as ok from person p where p.id = ${personId} and ${reaches(ctx, action, 'p.id')}`,
    )) !== null
  );
}
