import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';

export const newId = (): string => v7();

/** What every record carries: an id that sorts by time, when it came and last changed, and a version for lost updates. */
export const baseProperties = {
  id: p.uuid().primary().onCreate(newId),
  createdAt: p.datetime(3).onCreate((_entity, em) => nowOf(em)),
  updatedAt: p
    .datetime(3)
    .onCreate((_entity, em) => nowOf(em))
    .onUpdate((_entity, em) => nowOf(em)),
  version: p.integer().version(),
};

/** The request's own clock when the entity manager has one, so that a replayed life carries its own times. */
const clocks = new WeakMap<object, () => Date>();

export function bindClock(em: object, now: () => Date): void {
  clocks.set(em, now);
}

function nowOf(em: object): Date {
  return clocks.get(em)?.() ?? new Date();
}
