/** A small memory that forgets what was not asked for longest: whoever sends a thousand odd requests does not push out the common ones for good. */
export class LatelyUsed<Value> {
  readonly #known = new Map<string, Value>();

  constructor(private readonly limit: number) {}

  get(key: string): Value | undefined {
    const value = this.#known.get(key);
    if (value === undefined) return undefined;
    this.#known.delete(key);
    this.#known.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#known.set(key, value);
    if (this.#known.size <= this.limit) return;
    for (const [oldest] of this.#known) {
      this.#known.delete(oldest);
      return;
    }
  }
}
