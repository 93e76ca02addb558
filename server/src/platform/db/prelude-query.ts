import { Query } from 'pg';
import { nameOf } from './statement-names.js';

/** What a request says to the database before it reads, such as who is asking: one statement, with values. */
export interface Prelude {
  text: string;
  values: readonly unknown[];
}

/** As much of `pg`'s connection and query as speaking the extended protocol by hand needs. */
interface Connection {
  stream: { cork(): void; uncork(): void };
  bind(config: { statement: string; values: unknown[] }): void;
  execute(config: object): void;
}
interface Speaking {
  submit(connection: Connection): Error | null;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
interface Client {
  query(query: unknown): unknown;
}

/** Connections that are ours alone, with the preludes each has prepared: a pooler's connection keeps no statement for the next request. */
const prepared = new WeakMap<object, Set<string>>();
export const isOurs = (client: object): void => void prepared.set(client, new Set());
export const keepsStatements = (client: object): boolean => prepared.has(client);

/**
 * A prelude and a statement as one message to the database and one answer from it. Everything up to the one `Sync` is one transaction of
 * its own (PostgreSQL, protocol flow, pipelining): what the prelude sets for its transaction holds for the statement and ends with it.
 */
export function queryAfter(
  client: Client,
  prelude: Prelude,
  statement: { text: string; values: unknown[]; name?: string },
): Promise<{ rows: unknown[] }> {
  const name = nameOf(prelude.text);
  const known = prepared.get(client);
  if (known && !known.has(prelude.text)) {
    known.add(prelude.text);
    // Sent just before, so that it is known by then. A failure shows in what follows.
    void (client.query({ name, text: prelude.text, values: [...prelude.values] }) as Promise<unknown>).catch(() =>
      known.delete(prelude.text),
    );
  }
  return new Promise((done, fail) => {
    const query = new Query(statement, (error: Error | undefined, result: { rows: unknown[] }) =>
      error ? fail(error) : done(result),
    );
    speakFirst(query as unknown as Speaking, name, [...prelude.values]);
    client.query(query);
  });
}

function speakFirst(query: Speaking, statement: string, values: unknown[]): void {
  const { submit, handleDataRow, handleCommandComplete } = query;
  let first = true;
  query.submit = (connection) => {
    connection.stream.cork();
    try {
      connection.bind({ statement, values });
      connection.execute({});
      return submit.call(query, connection);
    } finally {
      connection.stream.uncork();
    }
  };
  query.handleDataRow = (message) => {
    if (!first) handleDataRow.call(query, message);
  };
  query.handleCommandComplete = (message, connection) => {
    if (!first) return handleCommandComplete.call(query, message, connection);
    first = false;
  };
}
