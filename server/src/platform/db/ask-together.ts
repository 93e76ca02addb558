import type { Db } from './db.js';
import { keepsStatements, knowsAll, queryAfter, type Answer, type Prelude, type Statement } from './prelude-query.js';
import { NAMED, nameOf } from './statement-names.js';

/** As much of `pg`'s pool as reading needs. */
export interface ReadPool {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<ReadClient>;
}

export interface ReadClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  release(broken?: Error | boolean): void;
}

interface Asked {
  statement: Statement;
  done(answer: Answer): void;
  fail(why: unknown): void;
}

/** What the fields of one request ask for in the same moment, by what is said before it. */
const gathering = new WeakMap<Db, Map<string, Asked[]>>();
/** More than these and one connection would answer, one after the other, what two can answer at the same time. */
const AT_ONCE = 4;

/** Fields that are resolved beside each other ask together: each message to the database costs both sides more than a short read. */
export function askTogether(
  em: Db,
  poolOf: () => Promise<ReadPool>,
  prelude: Prelude,
  statement: Statement,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const said = JSON.stringify(prelude);
    const waiting = gathering.get(em) ?? new Map<string, Asked[]>();
    gathering.set(em, waiting);
    const asked = waiting.get(said);
    if (asked) {
      asked.push({ statement, done, fail });
      if (asked.length === AT_ONCE) waiting.delete(said);
      return;
    }
    const first: Asked[] = [{ statement, done, fail }];
    waiting.set(said, first);
    // After everything that is ready to run: whoever asks in the same moment has asked by then.
    process.nextTick(() => {
      if (waiting.get(said) === first) waiting.delete(said);
      void send(poolOf, prelude, first);
    });
  });
}

async function send(poolOf: () => Promise<ReadPool>, prelude: Prelude, asked: readonly Asked[]): Promise<void> {
  try {
    const pool = await poolOf();
    const client = await pool.connect();
    if (keepsStatements(client)) await inOne(client, prelude, asked);
    else await apart(pool, client, prelude, asked);
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

async function inOne(client: ReadClient, prelude: Prelude, asked: readonly Asked[]): Promise<void> {
  const statements = asked.map(({ statement: { text, values } }) =>
    text.length < NAMED ? { text, values, name: nameOf(text) } : { text, values },
  );
  try {
    if (asked.length > 1 && knowsAll(client, statements)) {
      // One that fails takes the others along. Asked alone, each says what is wrong with itself.
      const answers = await queryAfter(client, prelude, statements).catch(() => null);
      if (answers) return asked.forEach(({ done }, at) => done(answers[at] ?? { rows: [] }));
    }
    await Promise.all(
      asked.map(async ({ done, fail }, at) => {
        const [answer] = await queryAfter(client, prelude, statements.slice(at, at + 1)).catch((why) => [fail(why)]);
        if (answer) done(answer);
      }),
    );
  } finally {
    client.release();
  }
}

/** Behind a pooler, which keeps no statement: a connection and a small transaction for each. */
async function apart(pool: ReadPool, first: ReadClient, prelude: Prelude, asked: readonly Asked[]): Promise<void> {
  await Promise.all(
    asked.map(async ({ statement, done, fail }, at) => {
      try {
        done(await inFour(at === 0 ? first : await pool.connect(), prelude, statement));
      } catch (why) {
        fail(why);
      }
    }),
  );
}

async function inFour(client: ReadClient, prelude: Prelude, { text, values }: Statement): Promise<Answer> {
  const sent = [
    client.query('begin'),
    client.query(prelude.text, [...prelude.values]),
    client.query(text, values),
    client.query('commit'),
  ];
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((one) => one.status === 'rejected');
  // After a failure the commit has rolled back; a client that could not even say that is not used again.
  client.release(answers[3]?.status === 'rejected');
  if (failed) throw failed.reason;
  const [, , answer] = answers;
  return answer?.status === 'fulfilled' ? answer.value : { rows: [] };
}
