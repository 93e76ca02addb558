/** How many questions of one account, or of one address without a session, are worked on at once. */
const AT_ONCE = 8;
/** And how many may wait for their turn; a page asks for about ten. */
const WAITING = 300;
/** What one account may ask for in a minute, in the cost of `graphql/cost.ts`: thirty of the dearest requests, thousands of ordinary ones. */
const COST_PER_MINUTE = 3_000_000;
const MINUTE_MS = 60_000;

interface Place {
  running: number;
  waiting: (() => void)[];
  spent: number;
  /** When what was spent was last reckoned. */
  at: number;
}

/**
 * Turns per account, kept in this process: one account that asks for everything at once waits for itself and not for others
 * (decision 0031). Time is measured on the process's own clock; the calendar has nothing to do with it.
 */
export class Turns {
  readonly #places = new Map<string, Place>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Resolves when it is this one's turn, with the way to give it back; null when too many wait already. */
  async take(who: string): Promise<(() => void) | null> {
    const place = this.#places.get(who) ?? { running: 0, waiting: [], spent: 0, at: this.now() };
    this.#places.set(who, place);
    if (place.running >= AT_ONCE) {
      if (place.waiting.length >= WAITING) return null;
      await new Promise<void>((begin) => place.waiting.push(begin));
    } else place.running += 1;
    return () => {
      const next = place.waiting.shift();
      if (next) return next();
      place.running -= 1;
      if (place.running === 0 && this.#left(place) === 0) this.#places.delete(who);
    };
  }

  /** Whether this much may still be asked for; what was spent is forgiven evenly over a minute. */
  afford(who: string, cost: number): boolean {
    const place = this.#places.get(who);
    if (!place) return true;
    const spent = this.#left(place) + cost;
    if (spent > COST_PER_MINUTE) return false;
    place.spent = spent;
    return true;
  }

  #left(place: Place): number {
    const now = this.now();
    place.spent = Math.max(0, place.spent - ((now - place.at) / MINUTE_MS) * COST_PER_MINUTE);
    place.at = now;
    return place.spent;
  }
}
