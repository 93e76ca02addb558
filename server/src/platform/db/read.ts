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
import { askTogether, type ReadPool } from './ask-together.js';
import type { Prelude } from './prelude-query.js';

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
  const statement = { text: sql, values: [...parameters] };
  const { rows } = prelude
    ? await askTogether(em, () => poolOf(em), prelude, statement)
    : await (await poolOf(em)).query(statement.text, statement.values);
  return rows as Row[];
}
