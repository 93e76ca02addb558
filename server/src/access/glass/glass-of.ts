import { GLASS_ACTIONS } from '@xingcheng/shared/access/glass';
import type { Action } from '@xingcheng/shared/access/actions';
import type { Actor } from '../actor.js';
import type { Glass } from './glass.types.js';

/** What is open at this moment. An actor is remembered for a while, and an access may end meanwhile. */
export const openGlass = (actor: Actor | null, now: Date): readonly Glass[] =>
  actor?.glass?.filter(({ until }) => until > now) ?? [];

/** Whether this person is open to the reader by it: then nothing is offered that writes. */
export const readsOnly = (actor: Actor, personId: string, now: Date): boolean =>
  openGlass(actor, now).some((one) => one.personId === personId);

/** Whom this action reaches by it: reading alone, and only what the closed list names. */
export const reachedByGlass = (actor: Actor, action: Action, now: Date): readonly string[] =>
  GLASS_ACTIONS.includes(action) ? openGlass(actor, now).map(({ personId }) => personId) : [];
