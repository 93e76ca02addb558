import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type RawBuilder,
} from 'kysely';
import type { Db } from './db.js';
import { keepsStatements, queryAfter, type Prelude } from './prelude-query.js';
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

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const pools = new WeakMap<object, ReadPool>();

/**
 * Lets reads over this connection go through another pool: for whoever wants to listen, such as `scripts/plans.mjs`.
 * @public
 */
export function readThrough(connection: object, pool: ReadPool): void {
  pools.set(connection, pool);
}

async function poolOf(em: Db): Promise<ReadPool> {
  const connection = em.getConnection();
  const known = pools.get(connection);
  if (known) return known;
  const pool = (await connection.getNativeClient()) as unknown as ReadPool;
  pools.set(connection, pool);
  return pool;
}

/**
 * The one place where reads of a request reach the database. Inside a transaction they go where its writes go. Outside they go
 * straight to a pooled connection; with a prelude as one small transaction, so that `set_config(…, true)` in the prelude holds for this
 * statement and for nobody after it: as one message where the connection is ours (`prelude-query.ts`), else as four that do not wait
 * for each other.
 */
export async function read<Row extends object>(
  em: Db,
  query: RawBuilder<Row>,
  prelude?: Prelude | null,
): Promise<Row[]> {
  if (em.isInTransaction()) {
    await em.flush();
    return (await query.execute(em.getKysely<unknown>())).rows;
  }
  const { sql, parameters } = query.compile(compiler) as CompiledQuery<Row>;
  const pool = await poolOf(em);
  const { rows } = prelude
    ? await withPrelude(pool, prelude, sql, [...parameters])
    : await pool.query(sql, [...parameters]);
  return rows as Row[];
}

async function withPrelude(
  pool: ReadPool,
  prelude: Prelude,
  text: string,
  values: unknown[],
): Promise<{ rows: unknown[] }> {
  const client = await pool.connect();
  if (keepsStatements(client)) return await inOne(client, prelude, text, values);
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

async function inOne(
  client: ReadClient,
  prelude: Prelude,
  text: string,
  values: unknown[],
): Promise<{ rows: unknown[] }> {
  try {
    return await queryAfter(client, prelude, { text, values, ...(text.length < NAMED ? { name: nameOf(text) } : {}) });
  } finally {
    client.release();
  }
}
