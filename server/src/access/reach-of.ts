import { EVERYWHERE, NOWHERE, type Reach } from '../platform/db/reach.js';
import { isCityWide, scopeOf, type Actor } from './actor.js';
import { openGlass } from './glass/glass-of.js';

/** The widest circle of people this actor may ever read: what the database lets through at all. */
export function reachOf(actor: Actor, now: Date): Reach {
  const circle = circleOf(actor);
  const glass = openGlass(actor, now);
  if (circle === EVERYWHERE || circle === NOWHERE || glass.length === 0) return circle;
  return { ...circle, glass: `{${glass.map(({ personId }) => personId).join()}}` };
}

function circleOf(actor: Actor): Reach {
  switch (scopeOf(actor, 'person.read')) {
    case 'city':
      return EVERYWHERE;
    case 'district':
      return isCityWide(actor) ? EVERYWHERE : { area: actor.areaCode, organisation: actor.organisationId };
    case 'organisation':
    case 'own':
      return { area: '', organisation: actor.organisationId };
    default:
      return NOWHERE;
  }
}
