import type { Db } from '../db/db.js';

interface Asked<Row> {
  em: Db;
  rows: readonly Row[];
  done(): void;
  fail(why: unknown): void;
}

/** Two, so that a connection that has stalled holds up what went with it and not everybody. */
const AT_A_TIME = 2;
/** More rows than these go with the next statement. */
const ROWS = 500;

/**
 * Rows that several requests write down in the same moment, as one statement and one commit: while some are on their way the next
 * gather, so that the busier the house is, the fewer messages each request costs (decision 0043). Every request waits until its own rows
 * stand. Where the database refuses a statement of several, each is written alone and answers for itself.
 */
export class WrittenTogether<Row> {
  readonly #write: (em: Db, rows: readonly Row[]) => Promise<void>;
  readonly #waiting: Asked<Row>[] = [];
  #underWay = 0;
  #soon = false;

  constructor(write: (em: Db, rows: readonly Row[]) => Promise<void>) {
    this.#write = write;
  }

  add(em: Db, rows: readonly Row[]): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ em, rows, done, fail });
      this.#goOn();
    });
  }

  #goOn(): void {
    if (this.#soon || this.#underWay >= AT_A_TIME || this.#waiting.length === 0) return;
    this.#soon = true;
    // After the answers that have come in with the one before: they are about to ask as well.
    setImmediate(() => {
      this.#soon = false;
      void this.#send(this.#next());
      this.#goOn();
    });
  }

  #next(): Asked<Row>[] {
    let rows = 0;
    const fits = this.#waiting.findIndex((asked) => (rows += asked.rows.length) > ROWS);
    return this.#waiting.splice(0, fits === -1 ? this.#waiting.length : Math.max(fits, 1));
  }

  async #send(asked: readonly Asked<Row>[]): Promise<void> {
    const [first] = asked;
    if (!first) return;
    this.#underWay += 1;
    try {
      await this.#write(
        first.em,
        asked.flatMap(({ rows }) => rows),
      );
      for (const { done } of asked) done();
    } catch (why) {
      if (asked.length > 1 && isRefusal(why)) await this.#apart(asked);
      else for (const { fail } of asked) fail(why);
    } finally {
      this.#underWay -= 1;
      this.#goOn();
    }
  }

  async #apart(asked: readonly Asked<Row>[]): Promise<void> {
    await Promise.all(asked.map(({ em, rows, done, fail }) => this.#write(em, rows).then(done, fail)));
  }
}

/** The database said no, so that nothing of it stands. Of a lost connection nobody knows, and the same rows must not be sent again. */
const isRefusal = (why: unknown): boolean => {
  const { severity, cause } = why as { severity?: unknown; cause?: { severity?: unknown } };
  return (severity ?? cause?.severity) === 'ERROR';
};
