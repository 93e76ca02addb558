import { sql, type RawBuilder } from 'kysely';
import { isCityWide, scopeOf, type Ctx } from '../../access/index.js';
import { reaches } from '../../people/index.js';

const ACTION = 'screening.progress';

/** Whether this reader's reach is a set of places, so that whole classes may be counted from the roll-up. */
export const reachesByPlace = (ctx: Ctx): boolean =>
  ['city', 'district'].includes(scopeOf(ctx.actor, ACTION) ?? 'none');

/** The one permission rule over a row whose area of residence is at hand, instead of asking `person` for each. */
export function reachesArea(ctx: Ctx, areaCode: string): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor, ACTION);
  if (scope === 'city' || (scope === 'district' && isCityWide(ctx.actor))) return sql<boolean>`true`;
  return scope === 'district' ? sql<boolean>`${sql.ref(areaCode)} = ${ctx.actor.areaCode}` : sql<boolean>`false`;
}

/** The same rule over a row `q` of `campaign_pupil`. */
export const reachesPupil = (ctx: Ctx): RawBuilder<boolean> =>
  reachesByPlace(ctx) ? reachesArea(ctx, 'q.area_code') : reaches(ctx, ACTION, 'q.person_id');
