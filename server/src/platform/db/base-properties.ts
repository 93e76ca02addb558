import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { systemClock } from '../clock.js';
import { randomOf } from '../crypto/random-pool.js';

let lastId = { at: 0, count: 0 };

/** Sorts by time, also within a millisecond (RFC 9562, 6.2); its random bytes are fetched for hundreds of ids at once. */
export function newId(): string {
  const random = randomOf(16);
  const now = systemClock.now().getTime();
  const next = (lastId.count + 1) | 0;
  if (now > lastId.at) lastId = { at: now, count: random.readInt32BE(6) & 0x7fffffff };
  else lastId = { at: next === 0 ? lastId.at + 1 : lastId.at, count: next };
  return v7({ random, msecs: lastId.at, seq: lastId.count });
}

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
