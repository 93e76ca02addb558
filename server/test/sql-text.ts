import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A condition as PostgreSQL would be sent it, line breaks aside: for rules that are looked at without a database. */
export function sqlText(builder: RawBuilder<unknown>): { text: string; values: readonly unknown[] } {
  const { sql, parameters } = builder.compile(compiler);
  return { text: sql.replaceAll(/\s+/g, ' '), values: parameters };
}
