import type { Client } from 'pg';

type Query = (...args: unknown[]) => unknown;
interface Stream {
  cork(): void;
  uncork(): void;
}

/** What opens a transaction: nobody waits for its answer, and whoever speaks next learns whether it failed. */
const OPENS = /^(begin$|select set_config\('xc\.)/;
const NOTHING = { command: '', rowCount: 0, oid: 0, rows: [], fields: [] };

/**
 * `begin` and the settings of a transaction travel with its first statement, as one message instead of three with a wait after each.
 * If one of them fails the transaction is lost, and the statement after it says so; before that nothing was done.
 */
export function sayAhead(client: Client, query: Query): Query {
  const { stream } = (client as unknown as { connection: { stream: Stream } }).connection;
  let held = false;
  const letGo = (): void => {
    if (held) stream.uncork();
    held = false;
  };
  return (...args) => {
    const [text] = args;
    if (typeof text !== 'string' || !OPENS.test(text)) {
      const answer = query(...args);
      letGo();
      return answer;
    }
    if (!held) {
      stream.cork();
      held = true;
      // Nothing may follow: an empty transaction, or work that waits for something else.
      setImmediate(letGo);
    }
    (query(...args) as Promise<unknown>).catch(() => undefined);
    return Promise.resolve(NOTHING);
  };
}
