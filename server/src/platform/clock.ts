/** A calendar day of the city, `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

export interface Clock {
  now(): Date;
  today(): IsoDate;
}

const cityDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HOUR_MS = 3_600_000;
let lately = { hour: Number.NaN, day: '' };

/** Asked several times in each request, and the same for the whole hour: no clock of the city ever changed within one. */
export function dayOf(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (hour !== lately.hour) lately = { hour, day: cityDay.format(instant) };
  return lately.day;
}

export const systemClock: Clock = { now: () => new Date(), today: () => dayOf(new Date()) };

/** A clock that stands still, for tests and for replaying a life at its own dates. */
export function fixedClock(at: string | Date): Clock & { moveTo(at: string | Date): void } {
  let instant = toInstant(at);
  return {
    now: () => new Date(instant),
    today: () => dayOf(new Date(instant)),
    moveTo: (next) => {
      instant = toInstant(next);
    },
  };
}

function toInstant(at: string | Date): number {
  if (at instanceof Date) return at.getTime();
  // A bare day means nine in the morning of the city, when offices open.
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T09:00:00+08:00` : at).getTime();
}
