import { Query } from 'pg';
import { nameOf } from './statement-names.js';

/** What a request says to the database before it reads, such as who is asking: one statement, with values. */
export interface Prelude {
  text: string;
  values: readonly unknown[];
}

export interface Statement {
  text: string;
  values: unknown[];
  /** Under which the connection keeps it; statements too long to be kept have none. */
  name?: string;
}

export type Answer = { rows: unknown[] };

/** As much of `pg`'s connection and query as speaking the extended protocol by hand needs. */
interface Connection {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string>;
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
  connection?: Connection;
}

/** Connections that are ours alone, with the preludes each has prepared: a pooler's connection keeps no statement for the next request. */
const prepared = new WeakMap<object, Set<string>>();
export const isOurs = (client: object): void => void prepared.set(client, new Set());
export const keepsStatements = (client: object): boolean => prepared.has(client);

/** Whether this connection has planned all of them before: only then do they go out together. */
export const knowsAll = (client: object, statements: readonly Statement[]): boolean => {
  const { connection } = client as Client;
  return statements.every(({ name }) => name !== undefined && connection?.parsedStatements[name] !== undefined);
};

/**
 * A prelude and statements as one message to the database and one answer from it. Everything up to the one `Sync` is one transaction of
 * its own (PostgreSQL, protocol flow, pipelining): what the prelude sets for its transaction holds for the statements and ends with it.
 * Several statements must be known to the connection (`knowsAll`); they stand and fall together.
 */
export function queryAfter(client: Client, prelude: Prelude, statements: readonly Statement[]): Promise<Answer[]> {
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
    const query = new Query(statements.at(-1), (error: Error | undefined, result: Answer | Answer[]) => {
      const answers = Array.isArray(result) ? result : [result];
      if (error) fail(error);
      else if (answers.length !== statements.length) fail(new Error('An answer is missing.'));
      else done(answers);
    });
    speakFirst(query as unknown as Speaking, name, [...prelude.values], statements.slice(0, -1));
    client.query(query);
  });
}

function speakFirst(query: Speaking, prelude: string, values: unknown[], before: readonly Statement[]): void {
  const { submit, handleDataRow, handleCommandComplete } = query;
  let first = true;
  query.submit = (connection) => {
    connection.stream.cork();
    try {
      connection.bind({ statement: prelude, values });
      connection.execute({});
      // Each says what it always says, but for the `Sync` that would end the transaction.
      const unsynced = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
      for (const statement of before) (new Query(statement, () => undefined) as unknown as Speaking).submit(unsynced);
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
