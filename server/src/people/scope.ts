import type { Action } from '@xingcheng/shared/access/actions';
import { sql, type RawBuilder } from 'kysely';
import { isCityWide, reachedByGlass, scopeOf, type Ctx } from '../access/index.js';
import { readOne } from '../platform/graphql/page.js';
import { NotFound } from '../platform/graphql/refusal.js';

/** Why a person is within somebody's reach. The first is that of the role; an emergency access comes besides. */
export type Circle = 'CITY' | 'DISTRICT' | 'ORGANISATION' | 'OWN' | 'BREAK_GLASS';

export interface Reached {
  circle: Circle;
  /** Whether the person in the column lies in this circle; null where everybody does. */
  holds: RawBuilder<boolean> | null;
}

/**
 * The one permission rule, circle by circle: whom this actor reaches for `action`, over the person in column `personId`. None means
 * never. `reaches` asks whether any of them holds; "why can I see this?" asks which.
 */
export function circlesOf(ctx: Ctx, action: Action, personId: string, areaCode?: string): readonly Reached[] {
  const circle = roleCircle(ctx, action, personId, areaCode);
  if (!circle) return [];
  const glass = circle.holds ? reachedByGlass(ctx.actor, action, ctx.now) : [];
  if (glass.length === 0) return [circle];
  return [circle, { circle: 'BREAK_GLASS', holds: sql<boolean>`${sql.ref(personId)} = any(${[...glass]}::uuid[])` }];
}

function roleCircle(ctx: Ctx, action: Action, personId: string, areaCode?: string): Reached | null {
  const { actor } = ctx;
  const person = sql.ref(personId);
  switch (scopeOf(actor, action)) {
    case 'city':
      return { circle: 'CITY', holds: null };
    case 'district':
      if (isCityWide(actor)) return { circle: 'CITY', holds: null };
      return {
        circle: 'DISTRICT',
        holds: areaCode
          ? sql<boolean>`${sql.ref(areaCode)} = ${actor.areaCode}`
          : sql<boolean>`exists (select 1 from person reach_p where reach_p.id = ${person} and reach_p.area_code = ${actor.areaCode})`,
      };
    case 'organisation':
      return {
        circle: 'ORGANISATION',
        holds: sql<boolean>`exists (select 1 from involvement reach_i where reach_i.person_id = ${person} and reach_i.organisation_id = ${actor.organisationId}
        and (reach_i.ended_on is null or reach_i.ended_on > ${ctx.today}::date))`,
      };
    case 'own':
      return {
        circle: 'OWN',
        holds: sql<boolean>`exists (select 1 from involvement reach_i where reach_i.person_id = ${person} and reach_i.account_id = ${actor.accountId}
        and (reach_i.ended_on is null or reach_i.ended_on > ${ctx.today}::date))`,
      };
    default:
      return null;
  }
}

/**
 * The one permission rule as SQL: may this actor do `action` to the person in column `personId`?
 * Every list, record, count, search and export puts it into its where clause. A read model that repeats the person's
 * area names that column too, so that a district is one condition on an index.
 */
export function reaches(ctx: Ctx, action: Action, personId: string, areaCode?: string): RawBuilder<boolean> {
  const [first, ...others] = circlesOf(ctx, action, personId, areaCode);
  if (!first) return sql<boolean>`false`;
  if (!first.holds) return sql<boolean>`true`;
  if (others.length === 0) return first.holds;
  return sql<boolean>`(${sql.join(
    [first, ...others].map(({ holds }) => holds ?? sql`true`),
    sql` or `,
  )})`;
}

/**
 * This id where the reader reaches the person, else null: asked before the person's own row is looked at. Else a row that is found and then
 * refused by row security costs what a row that is not there does not, and the time of a no would tell the two apart (docs/proofs/21-timing.md).
 */
export const reachedId = (ctx: Ctx, action: Action, personId: string): RawBuilder<string | null> =>
  sql<
    string | null
  >`(select asked.id from (select ${personId}::uuid as id) asked where ${reaches(ctx, action, 'asked.id')})`;

/** The record question: absent and out of reach are both NOT_FOUND. */
export async function requireReach(ctx: Ctx, action: Action, personId: string, field = 'id'): Promise<void> {
  // A system's own work (a job, a seed) has no reader to protect from.
  if (ctx.who.system) return;
  if (!(await canReach(ctx, action, personId))) throw new NotFound(field);
}

export async function canReach(ctx: Ctx, action: Action, personId: string): Promise<boolean> {
  return (
    (await readOne(
      ctx,
      sql<{
        ok: boolean;
      }>`select true as ok from person p where p.id = ${reachedId(ctx, action, personId)}`,
    )) !== null
  );
}

/** Which circles this person lies in, for this reader and action: the same predicates that `reaches` joins. */
export async function circlesHolding(ctx: Ctx, action: Action, personId: string): Promise<Circle[]> {
  const circles = circlesOf(ctx, action, 'p.id');
  if (circles.length === 0) return [];
  const row = await readOne(
    ctx,
    sql<Record<string, boolean>>`select ${sql.join(
      circles.map(({ circle, holds }) => sql`${holds ?? sql`true`} as ${sql.ref(circle)}`),
    )} from person p where p.id = ${personId}`,
  );
  return circles.map(({ circle }) => circle).filter((circle) => row?.[circle]);
}
